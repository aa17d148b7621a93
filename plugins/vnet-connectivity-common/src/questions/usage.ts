import type { Question, QuestionOption } from './question';

/** Options that every question has. @public */
export const commonOptions = (
  question: Question,
): readonly QuestionOption[] => [
  {
    name: 'json',
    type: 'flag',
    description: `Print one JSON object: ${question.json}.`,
  },
  {
    name: 'schema',
    type: 'flag',
    description: 'Print the JSON Schema of that object, and ask nothing.',
  },
];

/** `--fail ID`. @public */
export function optionText({ name, value }: QuestionOption): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** `reach SPEC [--fail ID]... [--json]`. @public */
export function usageOf(question: Question): string {
  const { name, inputs, options } = question;
  return [
    name,
    ...inputs.map(input => input.name),
    ...options.map(option => {
      const { required, repeatable } = option;
      const text = optionText(option);
      return `${required ? text : `[${text}]`}${repeatable ? '...' : ''}`;
    }),
    '[--json]',
  ].join(' ');
}
