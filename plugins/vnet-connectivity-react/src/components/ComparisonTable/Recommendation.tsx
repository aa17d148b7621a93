import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Comparison } from 'backstage-plugin-vnet-connectivity-common';
import { text } from '../../text/texts';
import { optionName } from './optionName';
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

/** What is recommended, why, and what would change that. */
export function Recommendation({
  comparison: { options, recommended, changes },
}: {
  readonly comparison: Comparison;
}) {
  const classes = useStyles();
  const byId = new Map(options.map(option => [option.id, option]));
  const option = recommended ? byId.get(recommended.id) : undefined;
  const nameOf = (id: string | null) => {
    const found = id === null ? undefined : byId.get(id);
    return found ? optionName(found) : text('comparison.noOption');
  };
  return (
    <section className={classes.root}>
      <h3 className={classes.heading}>
        {option
          ? text('comparison.recommended', { option: optionName(option) })
          : text('comparison.noneRecommended')}
      </h3>
      {option ? (
        <OptionReasons option={option} />
      ) : (
        <Typography variant="body2">
          {text('comparison.noneRecommendedWhy')}
        </Typography>
      )}
      {changes.length > 0 && (
        <>
          <h4 className={classes.part}>{text('comparison.changes')}</h4>
          <ul className={classes.list}>
            {changes.map(change => (
              <li key={change.if}>
                {text('comparison.change', {
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
