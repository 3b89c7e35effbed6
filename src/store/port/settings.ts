/** What the store knows about the servers that use it. */
export interface Settings {
  /**
   * Notes the fingerprint of each key by id when the id is new. False when an id is there under another fingerprint,
   * or when the store knows an id that is not given: these keys are not the ones its records were made with.
   */
  registerKeys(fingerprints: Readonly<Record<string, string>>): Promise<boolean>;
  /** Forgets a key, so that servers start without it. */
  forgetKey(id: string): Promise<void>;
  /** Whether any key was registered: then no new key file may be made. */
  hasKeys(): Promise<boolean>;
}

/** Leases by which one of several servers does a job. */
export interface Jobs {
  /** Takes the job for `forMs` when nobody holds it or the holder is `holder` itself. */
  claim(name: string, holder: string, forMs: number, now: number): Promise<boolean>;
}
