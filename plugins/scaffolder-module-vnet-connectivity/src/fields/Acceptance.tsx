import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Disruption } from 'backstage-plugin-vnet-connectivity-common';
import { LabelledTextField } from 'backstage-plugin-vnet-connectivity-react';
import { useTexts } from '../useTexts';

interface AcceptanceProps {
  readonly disruptions: readonly Disruption[];
  /** True if the disruptions are not known here, so that kinds of them are accepted. */
  readonly isOpen?: boolean;
  /** Kinds of disruption, and addresses of resources and flows. */
  readonly accept: readonly string[];
  readonly onChange: (accept: readonly string[]) => void;
}

/** More disruptions of a kind than this are accepted together. */
const mostBoxes = 12;

const kinds = ['delete', 'replace', 'cut'] as const;

const useStyles = makeStyles(theme => ({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { ...theme.typography.h6, padding: 0 },
  option: { display: 'flex', marginLeft: 0, overflowWrap: 'anywhere' },
  box: { padding: theme.spacing(0.5) },
}));

interface Option {
  readonly label: string;
  /** The words that are accepted with it. */
  readonly words: readonly string[];
}

/** The fields by which a person accepts what a change destroys and cuts, each by its name. */
export function Acceptance({
  disruptions,
  isOpen = false,
  accept,
  onChange,
}: AcceptanceProps) {
  const t = useTexts();
  const classes = useStyles();
  const options: readonly Option[] = [
    ...kinds.flatMap((kind): readonly Option[] => {
      if (isOpen) {
        return [{ label: t(`change.accept.${kind}.kind`), words: [kind] }];
      }
      const words = disruptions
        .filter(each => each.kind === kind)
        .map(({ what }) => what);
      return words.length > mostBoxes
        ? [
            {
              label: t(`change.accept.${kind}.all`, { count: words.length }),
              words,
            },
          ]
        : words.map(what => ({
            label: t(`change.accept.${kind}`, { what }),
            words: [what],
          }));
    }),
    ...(isOpen || disruptions.some(({ kind }) => kind === 'unknown')
      ? [{ label: t('change.accept.unknown'), words: ['unknown'] }]
      : []),
  ];
  const offered = new Set(options.flatMap(({ words }) => words));
  const more = accept.filter(each => !offered.has(each));
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('change.accept.title')}</legend>
      <Typography variant="body2" paragraph>
        {t('change.accept.help')}
      </Typography>
      {options.map(({ label, words }) => (
        <FormControlLabel
          key={label}
          className={classes.option}
          control={
            <Checkbox
              color="primary"
              className={classes.box}
              checked={words.every(each => accept.includes(each))}
              onChange={(_, isChecked) => {
                const others = accept.filter(each => !words.includes(each));
                onChange(isChecked ? [...others, ...words] : others);
              }}
            />
          }
          label={label}
        />
      ))}
      <LabelledTextField
        multiline
        label={t('change.more.label')}
        helperText={t('change.more.help')}
        value={more.join('\n')}
        inputProps={{ spellCheck: false, autoComplete: 'off' }}
        onChange={event =>
          onChange([
            ...accept.filter(each => offered.has(each)),
            ...event.target.value.split('\n'),
          ])
        }
      />
    </fieldset>
  );
}
