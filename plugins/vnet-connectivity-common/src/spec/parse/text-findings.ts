import { sources } from '../../azure';
import type { Finding } from '../../findings';
import { formatPath } from '../../findings';
import {
  hiddenCharacterIn,
  pipelineCommandIn,
  withVisibleCharacters,
} from '../../text';
import { capitalised, fieldAt } from './field-words';
import { schemaFinding } from './findings';
import type { Place } from './places';
import { pathOf } from './places';

/** The errors in the texts and names of a document, whatever they mean. */
export function textFindings(places: readonly Place[]): Finding[] {
  return places.flatMap(findingsAt);
}

/** The errors in a text of the document, or in a name in it, whatever it means. */
function findingsAt(place: Place): Finding[] {
  const { key, value } = place;
  if (key === '__proto__') {
    const path = pathOf(place);
    return [
      schemaFinding(
        path,
        `${formatPath(
          path,
        )} is not a name that a spec can use. Choose another.`,
        `${JSON.stringify(key)} cannot be a name. Choose another.`,
      ),
    ];
  }
  return [
    ...(typeof key === 'string' ? [problemOfText(key)] : []),
    ...(typeof value === 'string' ? [problemOfText(lineOf(place, value))] : []),
  ].flatMap(problem => {
    if (!problem) return [];
    const path = pathOf(place);
    return [
      {
        rule: 'spec-text',
        severity: 'error' as const,
        kind: 'incomplete' as const,
        path: formatPath(path),
        message: withVisibleCharacters(`${formatPath(path)} ${problem}`),
        plain: withVisibleCharacters(
          `${capitalised(fieldAt(path))} ${problem}`,
        ),
        docs: sources.spec.url,
      },
    ];
  });
}

/** A description without the line break at its end that a YAML block adds. */
function lineOf({ key, parent }: Place, value: string): string {
  return key === 'description' && parent?.key === 'metadata'
    ? value.replace(/\n$/, '')
    : value;
}

function problemOfText(text: string): string | undefined {
  const character = hiddenCharacterIn(text);
  if (character !== undefined) {
    return `has a character that readers do not see or take for another: ${character}. Delete it, and type a plain space where one is meant.`;
  }
  const command = pipelineCommandIn(text);
  return command === undefined
    ? undefined
    : `has ${command} in it, which a pipeline takes for a command when it prints the text. Write it another way.`;
}
