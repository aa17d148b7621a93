import { sources } from '../../azure';
import type { Finding, SpecPath } from '../../findings';
import { formatPath } from '../../findings';
import { withVisibleCharacters } from '../../text';

/** A finding about a text that is no document. */
export function syntaxFinding(message: string, plain: string): Finding {
  return {
    rule: 'spec-syntax',
    severity: 'error',
    kind: 'incomplete',
    path: '',
    message: withVisibleCharacters(message),
    plain: withVisibleCharacters(plain),
    docs: sources.spec.url,
  };
}

/** A finding about a document, or a part of one, that is larger than what is read. */
export function sizeFinding(
  path: SpecPath,
  message: string,
  plain: string,
): Finding {
  return {
    rule: 'spec-size',
    severity: 'error',
    kind: 'not-built',
    path: formatPath(path),
    message,
    plain,
    docs: sources.spec.url,
  };
}

/** A finding about a value that the schema does not accept. */
export function schemaFinding(
  path: SpecPath,
  message: string,
  plain: string,
): Finding {
  return {
    rule: 'spec-schema',
    severity: 'error',
    kind: 'incomplete',
    path: formatPath(path),
    message: withVisibleCharacters(message),
    plain: withVisibleCharacters(plain),
    docs: sources.spec.url,
  };
}
