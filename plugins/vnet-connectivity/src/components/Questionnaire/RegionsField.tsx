import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { findAzureRegion } from 'backstage-plugin-vnet-connectivity-common';
import { RegionPickerOnDemand } from 'backstage-plugin-vnet-connectivity-react';
import { vnetConnectivityTranslationRef } from '../../translation';
import { ChosenList } from './ChosenList';
import { useQuestionStyles } from './question-styles';

/** The regions, found by name and removed one by one. */
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
  const classes = useQuestionStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  return (
    <fieldset className={classes.root} data-question="regions">
      <legend className={classes.legend}>{label}</legend>
      <Typography variant="caption" component="p" className={classes.why}>
        {why}
      </Typography>
      <ChosenList
        values={value}
        nameOf={location => findAzureRegion(location)?.displayName ?? location}
        removeLabel={region => t('questionnaire.remove', { region })}
        onChange={onChange}
      />
      <RegionPickerOnDemand
        allowedLocations={allowedLocations}
        onAdd={locations => onChange([...new Set([...value, ...locations])])}
      />
    </fieldset>
  );
}
