import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { locateSite } from 'backstage-plugin-vnet-connectivity-common';
import { PlaceField } from 'backstage-plugin-vnet-connectivity-react';
import { useState } from 'react';
import { vnetConnectivityTranslationRef } from '../../translation';
import { ChosenList } from './ChosenList';
import { useQuestionStyles } from './question-styles';

/**
 * The locations of the sites, found by name and removed one by one. It has a file of its own, which is loaded only for
 * users with sites.
 */
export default function SitesField({
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
  // The typed text that is not a known place.
  const [unknown, setUnknown] = useState('');
  // An address may name unknown places.
  const leftOut = value.filter(place => !isPlace(place));
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
      {leftOut.length > 0 && (
        <Typography variant="body2" role="alert">
          {t('questionnaire.sitesLeftOut', { places: leftOut.join('; ') })}
        </Typography>
      )}
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
          setUnknown(isPlace(place) ? '' : place);
          if (isPlace(place)) onChange([...new Set([...value, place])]);
        }}
      />
    </fieldset>
  );
}

function isPlace(text: string): boolean {
  return locateSite(text).status === 'found';
}
