import { deviceName } from '../account/device-name.js';
import { keepDevice } from '../api/remembered-device.js';
import { useQuery } from '../api/use-query.js';
import { useSignedIn } from '../api/use-session.js';
import { forgetAllDevices, forgetDevice, listRememberedDevices } from '../contract/operations.js';
import type { RememberedDevices as Listed } from '../contract/types.js';
import { Answered } from '../parts/answered.js';
import { Button } from '../parts/button.js';
import { LastUsed } from '../parts/last-used.js';
import { Name } from '../parts/name.js';
import { Problem } from '../parts/problem.js';
import { useNews } from '../parts/use-news.js';
import { When } from '../parts/when.js';
import { useProof } from '../proof/use-proof.js';
import { useWords } from '../words/use-words.js';

type Device = Listed['devices'][number];

/** The devices that sign in without a code, where the site remembers any. */
export function RememberedDevices() {
  const words = useWords();
  const { say } = words;
  const { tell } = useNews();
  const { deviceId: ownId } = useSignedIn();
  const query = useQuery(listRememberedDevices, {});
  const proof = useProof();
  const nameOf = ({ name, device_id }: Device): string => deviceName(words, { display_name: name, device_id });
  const forget = async (device: Device): Promise<void> => {
    if (!(await proof.run(forgetDevice, { path: { id: device.id }, body: {} }))) return;
    if (device.device_id === ownId) keepDevice(localStorage, null);
    tell(say('remembered-forgotten', { name: nameOf(device) }));
    await query.reload();
  };
  const forgetAll = async (): Promise<void> => {
    if (!(await proof.run(forgetAllDevices, { body: {} }))) return;
    keepDevice(localStorage, null);
    tell(say('remembered-all-forgotten'));
    await query.reload();
  };
  const { data, problem } = query;
  const isThere = data ? data.enabled || data.devices.length > 0 : problem !== null;
  if (!isThere) return null;
  return (
    <section aria-labelledby="remembered">
      <h2 id="remembered">{say('remembered-title')}</h2>
      <p>{say('remembered-why')}</p>
      <Answered query={query}>
        {({ devices }) =>
          devices.length === 0 ? (
            <p class="hint">{say('remembered-none')}</p>
          ) : (
            <>
              <ul class="things">
                {devices.map((device) => (
                  <li key={device.id}>
                    <div>
                      <strong>
                        <Name of={nameOf(device)} />
                      </strong>{' '}
                      {device.device_id === ownId && <span class="tag">{say('remembered-this')}</span>}
                      <LastUsed createdAt={device.created_at} lastUsedAt={device.last_used_at} />
                      <p class="small">
                        {say('remembered-until')} <When at={device.expires_at} />
                      </p>
                    </div>
                    <Button
                      kind="plain"
                      busy={proof.busy}
                      onPress={() => void forget(device)}
                      label={say('remembered-forget-label', { name: nameOf(device) })}
                    >
                      {say('remembered-forget')}
                    </Button>
                  </li>
                ))}
              </ul>
              <Button kind="plain" busy={proof.busy} onPress={() => void forgetAll()}>
                {say('remembered-forget-all')}
              </Button>
            </>
          )
        }
      </Answered>
      <Problem of={proof.problem} />
    </section>
  );
}
