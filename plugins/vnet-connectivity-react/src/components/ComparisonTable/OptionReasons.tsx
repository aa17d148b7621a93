import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AddCircleOutlineIcon from '@material-ui/icons/AddCircleOutline';
import BlockIcon from '@material-ui/icons/Block';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import type {
  ComparedOption,
  Reason,
} from 'backstage-plugin-vnet-connectivity-common';
import { useResultTexts } from '../../texts/results';
import { SourceList } from '../SourceList';
import { useStatusColours } from '../styles';

interface OptionReasonsProps {
  readonly option: ComparedOption;
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: theme.spacing(2),
    maxWidth: 1100,
  },
  heading: { ...theme.typography.subtitle2, margin: theme.spacing(0, 0, 0.5) },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
  icon: { flex: 'none', fontSize: 20 },
  sources: {
    fontSize: theme.typography.caption.fontSize,
    color: theme.palette.text.secondary,
    '& ul': { fontSize: 'inherit' },
  },
}));

const effects = {
  unmet: { Icon: BlockIcon, colour: 'error' },
  against: { Icon: RemoveCircleOutlineIcon, colour: 'warning' },
  for: { Icon: AddCircleOutlineIcon, colour: 'good' },
} as const;

/** The reasons for an option and against it, and its assumptions. */
export function OptionReasons({ option }: OptionReasonsProps) {
  const t = useResultTexts();
  const classes = useStyles();
  const { reasons, assumptions } = option;
  const groups = (['unmet', 'for', 'against'] as const)
    .map(effect => ({
      effect,
      found: reasons.filter(reason => reason.effect === effect),
    }))
    .filter(({ found }) => found.length > 0);
  return (
    <div className={classes.root}>
      {groups.map(({ effect, found }) => (
        <section key={effect}>
          <h4 className={classes.heading}>{t(`comparison.${effect}`)}</h4>
          <ul className={classes.list}>
            {found.map(reason => (
              <ReasonItem key={reason.id} reason={reason} />
            ))}
          </ul>
        </section>
      ))}
      {assumptions.length > 0 && (
        <section>
          <h4 className={classes.heading}>{t('comparison.assumptions')}</h4>
          <ul className={classes.list}>
            {assumptions.map(assumption => (
              <li key={assumption.text} className={classes.item}>
                <div>
                  <Typography variant="body2">{assumption.text}</Typography>
                  <div className={classes.sources}>
                    <SourceList sources={assumption.sources} />
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {groups.length === 0 && assumptions.length === 0 && (
        <Typography variant="body2">{t('comparison.noReasons')}</Typography>
      )}
    </div>
  );
}

function ReasonItem({ reason }: { readonly reason: Reason }) {
  const t = useResultTexts();
  const classes = useStyles();
  const colours = useStatusColours();
  const { Icon, colour } = effects[reason.effect];
  return (
    <li className={classes.item}>
      <Icon
        className={classes.icon}
        style={{ color: colours[colour] }}
        aria-hidden
      />
      <div>
        <Typography variant="body2">{reason.text}</Typography>
        {reason.rightWhen && (
          <Typography variant="body2" color="textSecondary">
            {t('comparison.rightWhen', { when: reason.rightWhen })}
          </Typography>
        )}
        <div className={classes.sources}>
          <SourceList sources={reason.sources} />
        </div>
      </div>
    </li>
  );
}
