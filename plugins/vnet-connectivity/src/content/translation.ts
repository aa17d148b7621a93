import type { TranslationRef } from '@backstage/frontend-plugin-api';
import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { glossary } from './glossary';
import type { MessageIn } from './message';
import { messagesIn } from './message';
import { alternatives, options } from './options';
import { interconnectRows, onPremisesRows } from './overview';
import { places, stops } from './places';
import { decisions, question } from './question';
import { formulas, reaches, units } from './units';

/** All content with messages. The situations that all options share are part of the options. */
const content = [
  question,
  decisions,
  interconnectRows,
  onPremisesRows,
  options,
  alternatives,
  places,
  stops,
  units,
  formulas,
  reaches,
  glossary,
] as const;

/** With the English words as types, from which `backstage-cli translations export` reads them. */
type Messages = {
  readonly [Each in MessageIn<typeof content> as Each['key']]: Each['english'];
};

// TypeScript does not follow keys through `Object.fromEntries`.
const messages = Object.fromEntries(
  messagesIn(content).map(({ key, english }) => [key, english]),
) as Messages;

/**
 * Texts of the Learn page: every sentence, heading, word of the glossary and unit. `markup.ts` describes terms and
 * figures within a sentence.
 *
 * @alpha
 */
export const vnetConnectivityLearnTranslationRef = createTranslationRef({
  id: 'plugin.vnet-connectivity.learn',
  messages,
});

/** The same reference for messages, which carry their keys, so that no key can be wrong. */
export const anyMessage: TranslationRef<
  string,
  Readonly<Record<string, string>>
> = vnetConnectivityLearnTranslationRef;
