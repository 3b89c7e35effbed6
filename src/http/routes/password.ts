import type Router from '@koa/router';
import { CHANGE_PASSWORD, type ChangePasswordOptions, changePassword } from '../../account/change-password.js';
import { checkPasswordStrength } from '../../account/password-strength.js';
import { sendAnswer } from '../answer.js';
import { interactive } from '../interactive.js';
import { client } from '../paths.js';
import type { RouteParts } from './parts.js';

export interface PasswordRoutesOptions extends RouteParts {
  readonly change: ChangePasswordOptions;
  readonly minimumLength: number;
}

export function passwordRoutes(router: Router, options: PasswordRoutesOptions): void {
  const { engine, jsonBody, requester, schema, change, minimumLength } = options;
  const operation = engine.declare(CHANGE_PASSWORD);
  const run = changePassword(change);
  const refuse = (body: { readonly new_password?: unknown }): void =>
    checkPasswordStrength(String(body.new_password), minimumLength);

  router.post(
    client('/account/password'),
    jsonBody,
    requester,
    interactive(engine, operation, { validate: schema('change-password'), refuse }),
    async (ctx) => sendAnswer(ctx, await run(ctx.state.uia)),
  );
}
