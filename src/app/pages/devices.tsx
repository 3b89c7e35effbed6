import { useState } from 'preact/hooks';
import { DeviceEntry } from '../account/device-entry.js';
import { type Device, deviceName } from '../account/device-name.js';
import { RenameDevice } from '../account/rename-device.js';
import { useQuery } from '../api/use-query.js';
import { useSignedIn } from '../api/use-session.js';
import { deleteDevices, listDevices } from '../contract/operations.js';
import { Answered } from '../parts/answered.js';
import { Button } from '../parts/button.js';
import { focusHeading } from '../parts/focus-heading.js';
import { Page } from '../parts/page.js';
import { useNews } from '../parts/use-news.js';
import { Act } from '../proof/act.js';
import { useWords } from '../words/use-words.js';

/** Where one is signed in. */
export function Devices() {
  const words = useWords();
  const { say } = words;
  const { deviceId } = useSignedIn();
  const { tell } = useNews();
  const query = useQuery(listDevices, {});
  const [renaming, rename] = useState<Device | null>(null);
  const [leaving, leave] = useState<readonly Device[]>([]);
  const [only] = leaving;
  const title =
    only && leaving.length === 1
      ? say('devices-out-one', { name: deviceName(words, only) })
      : say('devices-out-many', { count: leaving.length });

  const gone = async (): Promise<void> => {
    leave([]);
    tell(say('devices-gone', { count: leaving.length }));
    await query.reload();
    focusHeading();
  };
  return (
    <Page title={say('devices-title')}>
      <p class="lead">{say('devices-lead')}</p>
      <Answered query={query}>
        {({ devices }) => {
          const others = devices
            .filter((device) => device.device_id !== deviceId)
            .sort((one, other) => other.last_seen_ts - one.last_seen_ts);
          const own = devices.filter((device) => device.device_id === deviceId);
          return (
            <>
              <ul class="things">
                {[...own, ...others].map((device) => (
                  <DeviceEntry
                    key={device.device_id}
                    device={device}
                    isOwn={device.device_id === deviceId}
                    onRename={() => rename(device)}
                    onSignOut={() => leave([device])}
                  />
                ))}
              </ul>
              {others.length > 1 && (
                <Button kind="danger" onPress={() => leave(others)}>
                  {say('devices-out-others')}
                </Button>
              )}
            </>
          );
        }}
      </Answered>
      {renaming && (
        <RenameDevice
          device={renaming}
          onDone={(name) => {
            rename(null);
            if (name === null) return;
            tell(say('devices-renamed', { name }));
            void query.reload();
          }}
        />
      )}
      {only && (
        <Act
          title={title}
          action={say('devices-out')}
          isGrave
          run={(proof) => proof.run(deleteDevices, { body: { devices: leaving.map((device) => device.device_id) } })}
          onDone={() => void gone()}
          onClose={() => leave([])}
        >
          <p>{say('devices-out-means')}</p>
        </Act>
      )}
    </Page>
  );
}
