import type { JsonObject } from '../../../src/base/json.js';
import { enrolOfficial } from '../../support/administrators.js';
import { type Enrolled, enrolPerson, type Reply, totpAuth } from '../../support/client.js';
import { type Ask, ask, beginWithPassword, nextCode } from '../../support/journeys.js';
import { deviceInStore } from '../../support/people-in-store.js';
import type { TestServer } from '../../support/test-server.js';

/** The request that is cut short and sent again as it is, and whose account it is about. */
export interface Request {
  send(): Promise<Reply>;
  readonly about: string;
  /** Sent again after its work was done, it may find nothing left to do, or nobody who asks. */
  readonly mayBeOver?: boolean;
  /** What else there is to compare. */
  readonly more?: () => Promise<JsonObject>;
}
export type Scenario = (server: TestServer) => Promise<Request>;

export const STEP = 30_000;

/** To the beginning of a step: a code then lasts until the lease of a run that nobody has any more is over. */
export const align = ({ clock }: TestServer) => clock.advance(STEP - (clock.now() % STEP));

export async function someone(server: TestServer): Promise<Enrolled> {
  const person = await enrolPerson(server);
  return { ...person, ...(await deviceInStore(server, person.userId)) };
}

/** The last request of a flow: with a code. */
export const proven =
  (asked: (person: Enrolled, server: TestServer) => Ask | Promise<Ask>): Scenario =>
  async (server) => {
    const person = await someone(server);
    const protectedRequest = await asked(person, server);
    const session = await beginWithPassword(server, protectedRequest, person);
    align(server);
    const auth = totpAuth(nextCode(server, person), session);
    return { about: person.userId, send: () => ask(server, protectedRequest, auth) };
  };

export const byAdministrator =
  (asked: (admin: Enrolled, userId: string) => Ask): Scenario =>
  async (server) => {
    const person = await someone(server);
    const admin = await enrolOfficial(server, 'admin');
    const protectedRequest = asked(admin, person.userId);
    const session = await beginWithPassword(server, protectedRequest, admin);
    align(server);
    const auth = totpAuth(nextCode(server, admin), session);
    return { about: person.userId, send: () => ask(server, protectedRequest, auth) };
  };

export const plain =
  (asked: (person: Enrolled, server: TestServer) => Ask | Promise<Ask>): Scenario =>
  async (server) => {
    const person = await someone(server);
    const request = await asked(person, server);
    align(server);
    return { about: person.userId, send: () => ask(server, request) };
  };

/** Of which nothing is left to be done again, or nobody to ask for it. */
export const over =
  (scenario: Scenario): Scenario =>
  async (server) => ({ ...(await scenario(server)), mayBeOver: true });
