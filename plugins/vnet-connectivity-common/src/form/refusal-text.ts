import type { Change, Finding } from '../findings';
import { formatPath, parsePath } from '../findings';
import { plainChoice, plainText } from '../spec/plain';

/**
 * The reason for which an answer of a form is not offered, for whoever reads it beside that answer: the finding in the
 * conditional, as nobody has chosen the answer yet, and without the advice to take it back.
 */
export function refusalText(
  answer: Change,
  { message, plain, path }: Finding,
): string {
  const at = parsePath(path);
  const isOwnText = plain !== undefined && plain !== plainText(message, at);
  const text = (isOwnText ? plain : plainText(message, at, answer.path))
    .replace(/\bRemove it, or (\w)/g, (_, first) => first.toUpperCase())
    .replace(/ Remove it\.(?= |$)/g, '');
  const choice = plainChoice(answer.path, answer.value);
  const isConditional =
    text.includes(' would be ') ||
    (path === formatPath(answer.path) &&
      [choice, String(answer.value)].some(name => text.includes(name)));
  return isConditional
    ? text
    : `With ${choice}: ${text.replace(/^(?:The|This|An?)\b/, word =>
        word.toLowerCase(),
      )}`;
}
