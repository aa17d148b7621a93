import { choiceOf } from './wording';

/** `this portal's policy allows westeurope or northeurope. Use …`: the end of a message about the policy. */
export function policyAllows(what: string, allowed: readonly string[]): string {
  return allowed.length === 0
    ? `this portal's policy allows no ${what}. Ask the portal's owner.`
    : `this portal's policy allows only ${choiceOf(
        allowed,
      )}. Use one of these, or ask the portal's owner to allow it.`;
}
