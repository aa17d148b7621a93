import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CloseIcon from '@material-ui/icons/Close';
import { findAzureRegion } from 'backstage-plugin-vnet-connectivity-common';
import { RegionPicker } from 'backstage-plugin-vnet-connectivity-react';
import { vnetConnectivityTranslationRef } from '../../translation';
import { quietText } from '../quietText';

const useStyles = makeStyles(
  theme => ({
    root: { border: 0, margin: 0, padding: 0, minWidth: 0 },
    legend: { padding: 0, ...theme.typography.body2, fontWeight: 'bold' },
    why: { color: quietText(theme) },
    chosen: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5),
      // As high as a row, so that the first region moves nothing.
      minHeight: 34,
      margin: theme.spacing(0.5, 0),
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'VnetConnectivityRegionsField' },
);

/** The regions, found by name and taken away again one by one. */
export function RegionsField({
  label,
  why,
  value,
  allowedLocations,
  onChange,
}: {
  label: string;
  why: string;
  value: readonly string[];
  allowedLocations?: readonly string[];
  onChange: (value: readonly string[]) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  return (
    <fieldset className={classes.root} data-question="regions">
      <legend className={classes.legend}>{label}</legend>
      <Typography variant="caption" component="p" className={classes.why}>
        {why}
      </Typography>
      <ul className={classes.chosen}>
        {value.map(location => {
          const name = findAzureRegion(location)?.displayName ?? location;
          const remove = () =>
            onChange(value.filter(other => other !== location));
          return (
            <li key={location}>
              <Chip
                size="small"
                label={name}
                onClick={remove}
                onDelete={remove}
                deleteIcon={<CloseIcon aria-hidden />}
                aria-label={t('questionnaire.remove', { region: name })}
              />
            </li>
          );
        })}
      </ul>
      <RegionPicker
        allowedLocations={allowedLocations}
        onAdd={location => onChange([...new Set([...value, location])].sort())}
      />
    </fieldset>
  );
}
