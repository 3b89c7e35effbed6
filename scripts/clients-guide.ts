import { readFileSync, writeFileSync } from 'node:fs';
import { tellStory } from './clients-guide/story.js';

const PAGE = new URL('../docs/guide/clients.md', import.meta.url);
const EXCHANGE = /<!-- exchange: (\S+) -->\n(?:```http\n[\s\S]*?```\n?)?/g;

/** The guide with each exchange as it really goes. @throws Error for a name that no exchange has */
export async function clientsGuide(page: string): Promise<string> {
  const exchanges = await tellStory();
  return page.replace(EXCHANGE, (_whole, name: string) => {
    const exchange = exchanges.get(name);
    if (exchange === undefined) throw new Error(`no exchange is called ${name}`);
    return `<!-- exchange: ${name} -->\n\`\`\`http\n${exchange}\n\`\`\`\n`;
  });
}

export const readGuide = (): string => readFileSync(PAGE, 'utf8');

if (process.argv[1] === new URL(import.meta.url).pathname) {
  writeFileSync(PAGE, await clientsGuide(readGuide()));
  process.exit(0);
}
