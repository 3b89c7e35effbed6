import { deviceName } from '../account/device-name.js';
import type { UserRecord } from '../contract/types.js';
import { Name } from '../parts/name.js';
import { When } from '../parts/when.js';
import { useWords } from '../words/use-words.js';

/** Where an account is signed in. */
export function UserDevices({ of }: { readonly of: UserRecord['devices'] }) {
  const words = useWords();
  const { say } = words;
  return (
    <section aria-labelledby="devices">
      <h2 id="devices">{say('user-devices')}</h2>
      {of.length === 0 && <p>{say('user-no-devices')}</p>}
      <ul class="things">
        {of.map((device) => (
          <li key={device.device_id}>
            <span>
              <strong>
                <Name of={deviceName(words, device)} />
              </strong>
              <br />
              <span class="small">
                {device.second_factor_at === null ? say('user-device-one-factor') : say('user-device-two-factors')}
              </span>
            </span>
            <span class="small">
              {say('user-device-seen')} <When at={device.last_seen_ts} />
              <br />
              {device.last_seen_ip !== null && <Name of={device.last_seen_ip} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
