export type { HostAccounts } from './account/host-accounts.js';
export { createKeyRing, type KeyRing, type ServerKey } from './base/key-ring.js';
export { MatrixError, type MatrixErrorOptions, type Reason } from './base/matrix-error.js';
export { Secret } from './base/secret.js';
export type { InLanguages, Message, Phrase } from './base/words.js';
export type { Enforcement, RequiredOf } from './model/enforcement.js';
export type { FactorProof } from './model/factor-proof.js';
export type { Actor, NumberedEvent, SecurityEvent } from './model/security-event.js';
export type { SecurityEventType } from './model/security-events.js';
export type { EventListener, EventOf, OnEvent } from './notify/event-listeners.js';
export { type Config, loadConfig } from './server/config.js';
export { type CreateServerOptions, createServer } from './server/create-server.js';
export {
  type CreateUiaOptions,
  createUia,
  type HostRequester,
  type InteractiveRoute,
  type Uia,
} from './server/create-uia.js';
export { loadKeyFile } from './server/key-file.js';
export { type RunningServer, runServer } from './server/run-server.js';
export { type RecaptchaStageOptions, recaptchaStage } from './stages/recaptcha.js';
export { openEmbeddedStore } from './store/embedded/open-embedded-store.js';
export { openMongoStore } from './store/mongodb/open-mongo-store.js';
export { type Store, StoreUnavailableError, StoreUnusableError } from './store/port/store.js';
export type { Answer, Grant, Operation } from './uia/operation.js';
export type { SessionLimits } from './uia/session-opener.js';
export type {
  AuthDict,
  Stage,
  StageContext,
  StageExhibit,
  StageField,
  StageForm,
  StageFormLink,
  StageResult,
  Subject,
  Unlocking,
} from './uia/stage.js';
