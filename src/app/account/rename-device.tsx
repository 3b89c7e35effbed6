import { updateDevice } from '../contract/operations.js';
import { NameDialog } from '../parts/name-dialog.js';
import { useProof } from '../proof/use-proof.js';
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
  const rename = async (display_name: string): Promise<void> => {
    const path = { deviceId: device.device_id };
    if (await proof.run(updateDevice, { path, body: { display_name } })) onDone(display_name);
  };
  return (
    <NameDialog
      title={say('devices-rename-label', { name: deviceName(words, device) })}
      label={say('devices-name')}
      hint={say('devices-name-hint')}
      action={say('devices-rename')}
      name={device.display_name ?? ''}
      most={100}
      busy={proof.busy}
      problem={proof.problem}
      onName={(name) => void rename(name)}
      onClose={() => onDone(null)}
    />
  );
}
