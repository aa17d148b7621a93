import Link from '@material-ui/core/Link';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { figures, names } from '../../content/figures';
import { glossary } from '../../content/glossary';
import { readMarkup } from '../../content/markup';
import type { TextSegment } from '../../content/markup';
import type { Message } from '../../content/message';
import { alternatives, options } from '../../content/options';
import { Figure } from '../Figure/Figure';
import { Term } from '../Term/Term';
import { useFormatMessage } from '../useFormatMessage';

/** A link from a text to another section of the page. */
export function SectionLink({
  id,
  children,
}: {
  id: string;
  children: ReactNode;
}) {
  return (
    <Link href={`#${id}`} color="primary" underline="always">
      {children}
    </Link>
  );
}

const anchors: readonly string[] = [...options, ...alternatives].map(
  ({ id }) => id,
);

/** A message with its terms, figures and links, as `content/markup.ts` describes them. */
export function RichText({ message }: { message: Message }) {
  const formatMessage = useFormatMessage();
  return (
    <>
      {readMarkup(formatMessage(message)).map((segment, index) => (
        <Fragment key={index}>{shown(segment)}</Fragment>
      ))}
    </>
  );
}

/** A translation may name unknown entries; then only the words are shown. */
function shown(segment: TextSegment) {
  if (segment.kind !== 'link') {
    return segment.kind === 'strong' ? (
      <strong>{segment.words}</strong>
    ) : (
      segment.words
    );
  }
  const { words, to, id } = segment;
  if (to === 'term' && isKeyOf(glossary, id)) {
    return <Term id={id}>{words}</Term>;
  }
  if (to === 'figure' && isKeyOf(figures, id)) return <Figure id={id} />;
  if (to === 'name' && isKeyOf(names, id)) return names[id];
  if (to === 'section' && anchors.includes(id)) {
    return <SectionLink id={id}>{words}</SectionLink>;
  }
  return words || id;
}

function isKeyOf<T extends object>(
  record: T,
  key: string,
): key is keyof T & string {
  return Object.hasOwn(record, key);
}
