import { useState } from 'preact/hooks';
import { updateDevice } from '../contract/operations.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { Field } from '../parts/field.js';
import { useProof } from '../proof/use-proof.js';
import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';
import { type Device, deviceName } from './device-name.js';

export interface RenameDeviceProps {
  readonly device: Device;
  /** Null: it keeps its name. */
  readonly onDone: (name: string | null) => void;
}

export function RenameDevice({ device, onDone }: RenameDeviceProps) {
  const words = useWords();
  const { say } = words;
  const proof = useProof();
  const [name, setName] = useState(device.display_name ?? '');
  const rename = async (): Promise<void> => {
    const display_name = name.trim();
    const path = { deviceId: device.device_id };
    if (await proof.run(updateDevice, { path, body: { display_name } })) onDone(display_name);
  };
  return (
    <Dialog title={say('devices-rename-label', { name: deviceName(words, device) })} onClose={() => onDone(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!proof.busy) void rename();
        }}
      >
        <Field
          label={say('devices-name')}
          hint={say('devices-name-hint')}
          value={name}
          onValue={setName}
          error={proof.problem ? problemWords(words, proof.problem) : null}
          focused
          required
          maxLength={100}
          autocomplete="off"
        />
        <Button busy={proof.busy}>{say('devices-rename')}</Button>
        <Button kind="plain" onPress={() => onDone(null)}>
          {say('app-cancel')}
        </Button>
      </form>
    </Dialog>
  );
}
