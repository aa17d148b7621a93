import { isLocationName } from '../azure';
import type {
  Answers,
  ChoiceQuestion,
  CountQuestion,
  QuestionId,
} from './questions';
import { choices, counts } from './questions';

/**
 * Answers as the parameters of an address, by question; those that are not given are left out. Regions keep their
 * order: of equally near ones the first has the shared gateway.
 *
 * @public
 */
export function answersToQuery({
  regions,
  siteLocations,
  ...answers
}: Answers): Partial<Record<QuestionId, string>> {
  return Object.fromEntries([
    ...(regions && regions.length > 0
      ? [['regions', [...new Set(regions)].join('.')]]
      : []),
    ...(siteLocations && siteLocations.length > 0
      ? [['siteLocations', [...new Set(siteLocations)].join(';')]]
      : []),
    ...Object.entries(answers).flatMap(([question, answer]) =>
      answer === undefined ? [] : [[question, String(answer)]],
    ),
  ]);
}

/**
 * Answers from the parameters of an address. Anything else, because the address was edited or a question has changed,
 * counts as not answered. Regions and the locations of sites are kept as they were written, so that a page needs
 * neither list to read an address; the rules name a location that does not exist.
 *
 * @param get - the value of a parameter
 * @public
 */
export function answersFromQuery(
  get: (question: QuestionId) => string | null | undefined,
): Answers {
  const regions = (get('regions') ?? '').split('.').filter(isLocationName);
  const siteLocations = (get('siteLocations') ?? '')
    .split(';')
    .map(location => location.trim())
    .filter(Boolean);
  return {
    ...(siteLocations.length > 0
      ? { siteLocations: [...new Set(siteLocations)] }
      : {}),
    ...(regions.length > 0 ? { regions: [...new Set(regions)] } : {}),
    ...Object.fromEntries(
      (Object.keys(choices) as ChoiceQuestion[]).flatMap(question => {
        const given = choices[question].find(
          choice => choice === get(question),
        );
        return given === undefined ? [] : [[question, given]];
      }),
    ),
    ...Object.fromEntries(
      (Object.keys(counts) as CountQuestion[]).flatMap(question => {
        const given = get(question) ?? '';
        if (!/^\d{1,5}$/.test(given)) return [];
        return [[question, withinCount(question, Number(given))]];
      }),
    ),
  };
}

/** The nearest number that a question takes. @public */
export function withinCount(question: CountQuestion, count: number): number {
  const { min, max } = counts[question];
  return Math.min(max, Math.max(min, count));
}
