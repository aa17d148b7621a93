import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useMemo, useState } from 'react';
import { useResultTexts } from '../../texts/results';
import { useStatusColours } from '../styles';
import type { FileChange } from './diffFiles';
import { diffFiles } from './diffFiles';

/** Props of {@link FileDiff}. @public */
export interface FileDiffProps {
  /** Content by path, as it was. */
  readonly before: ReadonlyMap<string, string>;
  /** Content by path, as it is. */
  readonly after: ReadonlyMap<string, string>;
}

const useStyles = makeStyles(theme => ({
  file: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    marginTop: theme.spacing(1),
    minWidth: 0,
    '& summary': {
      cursor: 'pointer',
      padding: theme.spacing(1, 1.5),
      overflowWrap: 'anywhere',
      ...theme.typography.body2,
    },
  },
  kind: { fontWeight: 600, marginRight: theme.spacing(1) },
  count: { color: theme.palette.text.secondary, marginLeft: theme.spacing(1) },
  lines: {
    overflow: 'auto',
    maxHeight: 480,
    borderTop: `1px solid ${theme.palette.divider}`,
    fontFamily: 'Menlo, Consolas, "DejaVu Sans Mono", monospace',
    fontSize: 13,
  },
  table: { borderCollapse: 'collapse', width: '100%' },
  number: {
    padding: theme.spacing(0, 1),
    textAlign: 'right',
    userSelect: 'none',
    color: theme.palette.text.secondary,
  },
  line: { whiteSpace: 'pre', width: '100%' },
  hunk: {
    color: theme.palette.text.secondary,
    padding: theme.spacing(0.5, 1),
    textAlign: 'left',
    fontWeight: 'normal',
  },
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
}));

/** The files in which two repositories differ, with their changed lines. @public */
export function FileDiff({ before, after }: FileDiffProps) {
  const t = useResultTexts();
  const changes = useMemo(() => diffFiles(before, after), [before, after]);
  if (changes.length === 0) {
    return <Typography variant="body2">{t('files.same')}</Typography>;
  }
  return (
    <div>
      <Typography variant="body2" color="textSecondary" role="status">
        {t('files.changes', {
          count: changes.length,
          added: changes.filter(({ kind }) => kind === 'added').length,
          removed: changes.filter(({ kind }) => kind === 'removed').length,
        })}
      </Typography>
      {changes.map(change => (
        <ChangedFile key={change.path} change={change} />
      ))}
    </div>
  );
}

function ChangedFile({ change }: { readonly change: FileChange }) {
  const t = useResultTexts();
  const classes = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const { path, kind, addedLines, removedLines } = change;
  return (
    <details
      className={classes.file}
      onToggle={event => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        <span className={classes.kind}>{t(`files.${kind}`)}</span>
        <code>{path}</code>
        <span className={classes.count}>
          {t('files.lines', { added: addedLines, removed: removedLines })}
        </span>
      </summary>
      {isOpen && <Lines change={change} />}
    </details>
  );
}

function Lines({ change: { path, hunks } }: { readonly change: FileChange }) {
  const t = useResultTexts();
  const classes = useStyles();
  return (
    <div
      className={classes.lines}
      role="region"
      aria-label={t('files.diff', { path })}
      // A region that scrolls has to be reachable with the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes.table}>
        {hunks.map(({ oldStart, newStart, lines }) => (
          <tbody key={`${oldStart}-${newStart}`}>
            <tr>
              <th className={classes.hunk} colSpan={3} scope="rowgroup">
                {t('files.fromLine', { before: oldStart, after: newStart })}
              </th>
            </tr>
            {numbered(lines, oldStart, newStart).map(line => (
              <Line
                key={`${line.before}-${line.after}-${line.sign}`}
                {...line}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface NumberedLine {
  readonly sign: string;
  readonly content: string;
  /** Line number in the old file; absent for an added line. */
  readonly before?: number;
  readonly after?: number;
}

function Line({ sign, content, before, after }: NumberedLine) {
  const t = useResultTexts();
  const classes = useStyles();
  const colours = useStatusColours();
  const colour = { '+': colours.good, '-': colours.error }[sign];
  return (
    <tr style={{ color: colour }}>
      <td className={classes.number}>{before}</td>
      <td className={classes.number}>{after}</td>
      <td className={classes.line}>
        {sign !== ' ' && (
          <span className={classes.hidden}>
            {t(sign === '+' ? 'files.addedLine' : 'files.removedLine')}{' '}
          </span>
        )}
        <span aria-hidden>{sign} </span>
        {content}
      </td>
    </tr>
  );
}

function numbered(
  lines: readonly string[],
  oldStart: number,
  newStart: number,
): NumberedLine[] {
  let before = oldStart;
  let after = newStart;
  // A line that starts with a backslash is a note on the line before: no newline at the end.
  return lines
    .filter(line => !line.startsWith('\\'))
    .map(line => {
      const sign = line[0];
      const numberedLine = {
        sign,
        content: line.slice(1),
        before: sign === '+' ? undefined : before,
        after: sign === '-' ? undefined : after,
      };
      if (sign !== '+') before += 1;
      if (sign !== '-') after += 1;
      return numberedLine;
    });
}
