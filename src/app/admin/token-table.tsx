import type { RegistrationToken } from '../contract/types.js';
import { Button } from '../parts/button.js';
import { Table } from '../parts/table.js';
import { When } from '../parts/when.js';
import { useWords } from '../words/use-words.js';
import { rolesWords } from './role-words.js';

export interface TokenTableProps {
  readonly of: readonly RegistrationToken[];
  /** Null: it is not theirs to revoke any. */
  readonly onRevoke: ((token: RegistrationToken) => void) | null;
}

/** The registration tokens that can still be used, by the beginning of their ids. */
export function TokenTable({ of, onRevoke }: TokenTableProps) {
  const words = useWords();
  const { say } = words;
  if (of.length === 0) return <p class="small">{say('tokens-none')}</p>;
  const columns = [say('tokens-id'), say('tokens-uses'), say('tokens-until'), say('tokens-gives')];
  return (
    <Table
      caption={say('tokens-list')}
      columns={onRevoke ? [...columns, say('tokens-revoke')] : columns}
      rows={of.map((token) => {
        const name = token.id.slice(0, 8);
        return {
          key: token.id,
          cells: [
            <code>{name}</code>,
            token.uses_allowed === null
              ? say('tokens-used', { uses: token.uses })
              : say('tokens-used-of', { uses: token.uses, most: token.uses_allowed }),
            token.expires_at === null ? say('tokens-for-ever') : <When at={token.expires_at} />,
            token.grants.length > 0 ? rolesWords(words, token.grants) : say('users-no-roles'),
            ...(onRevoke
              ? [
                  <Button kind="danger" onPress={() => onRevoke(token)} label={say('tokens-revoke-label', { name })}>
                    {say('tokens-revoke')}
                  </Button>,
                ]
              : []),
          ],
        };
      })}
    />
  );
}
