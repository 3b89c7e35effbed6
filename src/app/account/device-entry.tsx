import { Button } from '../parts/button.js';
import { Name } from '../parts/name.js';
import { When } from '../parts/when.js';
import { useWords } from '../words/use-words.js';
import { type Device, deviceName } from './device-name.js';

export interface DeviceEntryProps {
  readonly device: Device;
  /** Whether it is the one that this page is open on. */
  readonly isOwn: boolean;
  readonly onRename: () => void;
  readonly onSignOut: () => void;
}

export function DeviceEntry({ device, isOwn, onRename, onSignOut }: DeviceEntryProps) {
  const words = useWords();
  const { say } = words;
  const name = deviceName(words, device);
  const via = device['org.matrix_uia.via'];
  return (
    <li>
      <div>
        <strong>
          <Name of={name} />
        </strong>{' '}
        {isOwn && <span class="badge">{say('devices-this')}</span>}{' '}
        {via !== undefined && (
          <span class="badge">{say(via === 'recovery' ? 'devices-by-recovery' : 'devices-by-app-password')}</span>
        )}
        <p class="small">
          {say('devices-seen')} <When at={device.last_seen_ts} />
          {device.last_seen_ip !== null && (
            <>
              {' · '}
              <Name of={device.last_seen_ip} />
            </>
          )}
        </p>
      </div>
      <div class="row">
        <Button kind="plain" onPress={onRename} label={say('devices-rename-label', { name })}>
          {say('devices-rename')}
        </Button>
        {!isOwn && (
          <Button kind="danger" onPress={onSignOut} label={say('devices-out-one', { name })}>
            {say('devices-out')}
          </Button>
        )}
      </div>
    </li>
  );
}
