import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { locateSite } from 'backstage-plugin-vnet-connectivity-common';
import { PlaceField } from 'backstage-plugin-vnet-connectivity-react';
import { useState } from 'react';
import { vnetConnectivityTranslationRef } from '../../translation';
import { ChosenList, useQuestionStyles } from './ChosenList';

/** Where the sites are, found by name and taken away again one by one. */
export function SitesField({
  label,
  why,
  value,
  onChange,
}: {
  label: string;
  why: string;
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
}) {
  const classes = useQuestionStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  // What was written and is no place.
  const [unknown, setUnknown] = useState('');
  return (
    <fieldset className={classes.root} data-question="siteLocations">
      <legend className={classes.legend}>{label}</legend>
      <Typography variant="caption" component="p" className={classes.why}>
        {why}
      </Typography>
      <ChosenList
        values={value}
        nameOf={place => place}
        removeLabel={place => t('questionnaire.remove', { region: place })}
        onChange={onChange}
      />
      <PlaceField
        label={t('questionnaire.addSite')}
        value={unknown}
        error={unknown !== ''}
        helperText={
          unknown === ''
            ? t('questionnaire.addSiteHelp')
            : t('questionnaire.siteUnknown')
        }
        onChange={place => {
          const isKnown = locateSite(place).status === 'found';
          setUnknown(isKnown ? '' : place);
          if (isKnown) onChange([...new Set([...value, place])]);
        }}
      />
    </fieldset>
  );
}
