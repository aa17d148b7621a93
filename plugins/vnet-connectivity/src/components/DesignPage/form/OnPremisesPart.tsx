import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import {
  distancesToSites,
  patterns,
  suggestGatewayRegion,
  withFormSection,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  ChoiceCards,
  fieldMessages,
  SitesEditor,
} from 'backstage-plugin-vnet-connectivity-react';
import { vnetConnectivityDesignTranslationRef } from '../translation';
import { SelectField, SwitchField } from './fields';
import { textOf } from './specData';
import type { PartProps } from './types';

const ways = ['none', 'vpn', 'expressroute'] as const;

/** How on-premises comes in. */
export function OnPremisesPart({
  document,
  values,
  findings,
  onChange,
}: PartProps) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const { interconnect, onPremises, pattern, regions, sites, via } = values;
  const keys = Object.keys(regions);
  const isShared = onPremises.gateways === 'transit';
  const mayShare =
    via !== 'none' && patterns[pattern].sharedGateways.includes(via);
  const hasBackup = via === 'expressroute' && onPremises.backup === 'vpn';
  const region = fieldMessages(findings, ['onPremises', 'gatewayRegion']);
  const placement = { regions, interconnect, onPremises: { sites } };
  const distances = distancesToSites(
    placement,
    textOf(onPremises.gatewayRegion),
  );
  const change = (changed: object, kind: string) =>
    onChange(
      withFormSection(document, 'onPremises', {
        via,
        ...onPremises,
        ...changed,
      }),
      `onPremises.${kind}`,
    );
  const choose = (way: (typeof ways)[number]) => {
    const isFirst = Object.keys(sites).length === 0;
    change(
      way === 'none'
        ? { via: way }
        : { via: way, ...(isFirst && { sites: {} }) },
      'via',
    );
  };
  return (
    <>
      <ChoiceCards
        label={t('design.form.via')}
        value={via}
        choices={ways.map(value => ({
          value,
          title: t(`design.form.ways.${value}.title`),
          summary: t(`design.form.ways.${value}.summary`),
        }))}
        onChange={choose}
      />
      {via !== 'none' && (mayShare || isShared) && (
        <SelectField
          label={t('design.form.gatewayPlacement')}
          value={isShared ? 'transit' : 'per-region'}
          options={[
            { value: 'per-region', label: t('design.form.perRegion') },
            { value: 'transit', label: t('design.form.transit') },
          ]}
          onChange={chosen =>
            change(
              chosen === 'transit'
                ? {
                    gateways: chosen,
                    gatewayRegion:
                      textOf(onPremises.gatewayRegion) ||
                      suggestGatewayRegion(placement)?.region,
                  }
                : { gateways: chosen },
              'gateways',
            )
          }
        />
      )}
      {via !== 'none' && isShared && (
        <SelectField
          label={t('design.form.gatewayRegion')}
          value={textOf(onPremises.gatewayRegion)}
          options={keys.map(value => ({ value, label: value }))}
          error={region.error}
          helperText={
            region.message ??
            (distances
              ? t('design.form.gatewayRegionDistances', { distances })
              : t('design.form.gatewayRegionHelp'))
          }
          onChange={chosen =>
            change({ gatewayRegion: chosen }, 'gatewayRegion')
          }
        />
      )}
      {via === 'expressroute' && (
        <SwitchField
          label={t('design.form.backup')}
          value={hasBackup}
          onChange={on => change({ backup: on ? 'vpn' : undefined }, 'backup')}
        />
      )}
      {via !== 'none' && (
        <div>
          <Typography variant="subtitle2" component="h4" gutterBottom>
            {t('design.form.sites')}
          </Typography>
          <SitesEditor
            sites={sites}
            findings={findings}
            withDevices={via === 'vpn' || hasBackup}
            onChange={changed =>
              onChange(
                withFormSection(document, 'onPremises', {
                  ...onPremises,
                  sites: changed,
                }),
                'onPremises.sites',
              )
            }
          />
        </div>
      )}
    </>
  );
}
