import type { BrowserContextOptions } from 'playwright-core';

/** How somebody looks at a page. */
export interface Look {
  readonly theme?: 'light' | 'dark';
  /** In CSS pixels. A narrow window is a telephone's: it is tapped. */
  readonly width?: number;
  readonly height?: number;
  /** What the browser prefers, such as `de`. */
  readonly language?: string;
  /** Whether the browser runs any. */
  readonly script?: boolean;
  readonly forcedColors?: 'active';
  readonly reducedMotion?: 'reduce';
}

export const DESKTOP = { theme: 'light', width: 1024, height: 900 } as const satisfies Look;
export const PHONE = { theme: 'dark', width: 320, height: 640 } as const satisfies Look;

/** Whoever gets through a thing in both gets through it in what lies between. */
const LOOKS: Readonly<Record<string, Look>> = {
  'on a wide light screen': DESKTOP,
  'on a narrow dark telephone': PHONE,
};

/** The same test in each of them. */
export function onEachLook(title: string, test: (look: Look) => Promise<void>): void {
  for (const [where, look] of Object.entries(LOOKS)) it(`${title}, ${where}`, () => test(look));
}

export const isPhone = ({ width = DESKTOP.width }: Pick<Look, 'width'>): boolean => width < 480;

export function windowOf(look: Look): BrowserContextOptions {
  const { theme = 'light', width = DESKTOP.width, height = DESKTOP.height, language = 'en', script = true } = look;
  const { forcedColors, reducedMotion } = look;
  return {
    viewport: { width, height },
    colorScheme: theme,
    locale: language,
    javaScriptEnabled: script,
    ...(isPhone({ width }) && { isMobile: true, hasTouch: true }),
    ...(forcedColors && { forcedColors }),
    ...(reducedMotion && { reducedMotion }),
  };
}
