import { asRecord, asText } from 'backstage-plugin-vnet-connectivity-common';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import DeleteOutlineIcon from '@material-ui/icons/DeleteOutline';
import { fieldMessages } from '../components/findingsAt';
import { LabelledTextField } from '../components/LabelledTextField';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../texts/components';
import { FieldHeading } from './FieldHeading';
import type { SectionProps } from './types';

/** Tags by name. @public */
export type Tags = Readonly<Record<string, string>>;

/** A tag that is being written: its name may still be missing or the same as another. */
interface Row {
  readonly name: string;
  readonly value: string;
}

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    gap: theme.spacing(1, 2),
    alignItems: 'start',
    marginBottom: theme.spacing(1),
  },
}));

/** The tags of every resource. @public */
export function TagsSection({
  value: tags,
  findings,
  options: { policy },
  title,
  description,
  onChange,
}: Pick<SectionProps<Tags>, 'findings' | 'options' | 'onChange'> & {
  /** The tags as the form holds them. */
  readonly value: unknown;
  readonly title?: string;
  readonly description?: string;
}) {
  const t = useTexts();
  const classes = useStyles();
  const addButton = useRef<HTMLButtonElement>(null);

  const required = policy?.requiredTags ?? [];
  const [rows, setRows] = useRows(tags, required);
  const write = (changed: readonly Row[]) => {
    setRows(changed);
    onChange(tagsOf(changed, required));
  };
  return (
    <div>
      <FieldHeading
        title={title ?? t('tags.label')}
        description={description ?? t('tags.description')}
      />
      <ul className={classes.list} aria-label={t('tags.label')}>
        {rows.map(({ name, value }, index) => {
          const isRequired = required.includes(name);
          const isTaken =
            name !== '' && rows.findIndex(row => row.name === name) !== index;
          const problems = isTaken
            ? { error: true, message: t('tags.taken') }
            : fieldMessages(findings, ['metadata', 'tags', name]);
          const change = (changed: Partial<Row>) =>
            write(
              rows.map((row, at) =>
                at === index ? { ...row, ...changed } : row,
              ),
            );
          return (
            // While a name is written, its place in the list is what stays.
            // eslint-disable-next-line react/no-array-index-key
            <li key={index} className={classes.row}>
              <LabelledTextField
                label={t('tags.name')}
                fullWidth
                value={name}
                error={isTaken}
                helperText={isRequired ? t('tags.required') : undefined}
                inputProps={{
                  readOnly: isRequired,
                  spellCheck: false,
                  autoComplete: 'off',
                }}
                onChange={event => change({ name: event.target.value })}
              />
              <LabelledTextField
                label={t('tags.value', { name })}
                fullWidth
                value={value}
                error={problems.error}
                helperText={problems.message}
                inputProps={{ autoComplete: 'off' }}
                onChange={event => change({ value: event.target.value })}
              />
              <IconButton
                size="small"
                aria-label={t('tags.remove', { name })}
                disabled={isRequired}
                onClick={() => {
                  write(rows.filter((_, at) => at !== index));
                  // The button that had the focus is gone.
                  addButton.current?.focus();
                }}
              >
                <DeleteOutlineIcon />
              </IconButton>
            </li>
          );
        })}
      </ul>
      <Button
        ref={addButton}
        size="small"
        startIcon={<AddIcon />}
        onClick={() => setRows([...rows, { name: '', value: '' }])}
      >
        {t('tags.add')}
      </Button>
    </div>
  );
}

/** The tags as rows; taken over from the form when that changes from outside. */
function useRows(formData: unknown, required: readonly string[]) {
  const [rows, setRows] = useState<readonly Row[]>(() =>
    rowsOf(formData, required),
  );
  const written = JSON.stringify(asRecord(formData));
  const latest = useRef(rows);
  latest.current = rows;
  useEffect(() => {
    if (JSON.stringify(tagsOf(latest.current, required)) !== written) {
      setRows(rowsOf(JSON.parse(written), required));
    }
    // The policy of a portal does not change while it runs.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [written]);
  return [rows, setRows] as const;
}

function rowsOf(formData: unknown, required: readonly string[]): Row[] {
  const tags = asRecord(formData);
  return [
    ...required.map(name => ({
      name,
      value: Object.hasOwn(tags, name) ? asText(tags[name]) : '',
    })),
    ...Object.entries(tags)
      .filter(([name]) => !required.includes(name))
      .map(([name, value]) => ({ name, value: asText(value) })),
  ];
}

/** The tags that have a name; one that the portal requires is there as soon as it has a value. */
function tagsOf(rows: readonly Row[], required: readonly string[]): Tags {
  return Object.fromEntries(
    rows
      .filter(
        ({ name, value }, index) =>
          name !== '' &&
          rows.findIndex(row => row.name === name) === index &&
          !(value === '' && required.includes(name)),
      )
      .map(({ name, value }) => [name, value]),
  );
}
