import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { DesignOptions } from 'backstage-plugin-vnet-connectivity-common';
import { ChangeEffects } from 'backstage-plugin-vnet-connectivity-react';
import { vnetConnectivityDesignTranslationRef } from '../translation';

interface EffectsPanelProps {
  /** The text that was opened, by a link or an import; undefined for a design that nobody has built. */
  readonly base: string | undefined;
  readonly text: string;
  readonly options: DesignOptions;
}

/** The effects of the changes on this page on the network that is built. */
export function EffectsPanel({ base, text, options }: EffectsPanelProps) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  if (base === undefined || base === text) {
    return (
      <Typography role="status">
        {t(`design.effects.${base === undefined ? 'nothing' : 'unchanged'}`)}
      </Typography>
    );
  }
  return (
    <>
      <Typography variant="body2" paragraph>
        {t('design.effects.opened')}
      </Typography>
      <ChangeEffects older={base} newer={text} options={options} />
    </>
  );
}
