import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Comparison } from 'backstage-plugin-vnet-connectivity-common';
import { useResultTexts } from '../../texts/results';
import { optionName } from './options';
import { OptionReasons } from './OptionReasons';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    marginBottom: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  heading: { ...theme.typography.h6, margin: theme.spacing(0, 0, 1) },
  part: { ...theme.typography.subtitle2, margin: theme.spacing(1, 0, 0.5) },
  list: {
    ...theme.typography.body2,
    margin: 0,
    paddingLeft: theme.spacing(2.5),
  },
}));

/** The recommended option, the reasons for it, and the changes that would change the recommendation. */
export function Recommendation({
  comparison: { options, recommended, changes },
}: {
  readonly comparison: Comparison;
}) {
  const t = useResultTexts();
  const classes = useStyles();
  const byId = new Map(options.map(option => [option.id, option]));
  const option = recommended ? byId.get(recommended.id) : undefined;
  const nameOf = (id: string | null) => {
    const found = id === null ? undefined : byId.get(id);
    return found ? optionName(t, found) : t('comparison.noOption');
  };
  return (
    <section className={classes.root}>
      <h3 className={classes.heading}>
        {option
          ? t('comparison.recommended', { option: optionName(t, option) })
          : t('comparison.noneRecommended')}
      </h3>
      {option ? (
        <OptionReasons option={option} />
      ) : (
        <Typography variant="body2">
          {t('comparison.noneRecommendedWhy')}
        </Typography>
      )}
      {changes.length > 0 && (
        <>
          <h4 className={classes.part}>{t('comparison.changes')}</h4>
          <ul className={classes.list}>
            {changes.map(change => (
              <li key={change.if}>
                {t('comparison.change', {
                  condition: change.if,
                  option: nameOf(change.recommended),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
