import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';
import { useMemo } from 'react';
import { designRouteRef } from '../../routes';
import { vnetConnectivityTranslationRef } from '../../translation';
import { writeData } from '../DesignPage/address/data';

/** A link to the Design page with a spec; nothing where the spec is too long for an address. */
export function DesignLink({
  spec,
  name,
}: {
  spec: ConnectivitySpec;
  /** The name of the spec, for the accessible name of the link. */
  name: string;
}) {
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const design = useRouteRef(designRouteRef);
  const fragment = useMemo(() => writeData(spec), [spec]);
  if (fragment === undefined) return null;
  return (
    <LinkButton
      to={`${design()}${fragment}`}
      variant="outlined"
      color="primary"
      aria-label={`${t('questionnaire.design')}: ${name}`}
    >
      {t('questionnaire.design')}
    </LinkButton>
  );
}
