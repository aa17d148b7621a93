import type {
  EncryptionDemand,
  VirtualNetworksForm,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  asRecord,
  asText,
  encryptionDemandOf,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Choice } from '../components/ChoiceCards/ChoiceCards';
import { ChoiceCards } from '../components/ChoiceCards/ChoiceCards';
import { fieldMessages } from '../components/findingsAt';
import type { Translate } from '../texts/components';
import { useTexts } from '../texts/components';
import { Select } from './Select';
import type { SectionProps } from './types';
import { reasonAgainst, useRefusals } from './useFormOptions';

type NatGateway = NonNullable<VirtualNetworksForm['natGateway']>;

const natGateways: readonly NatGateway[] = ['none', 'StandardV2', 'Standard'];

/** What each demand is in the form. */
const encryptions: Readonly<Record<EncryptionDemand, VirtualNetworksForm>> = {
  none: {},
  machines: { encryption: 'AllowUnencrypted' },
  ipsec: { ipsec: true },
};

/** How traffic is encrypted, and how workloads reach the internet. @public */
export function VirtualNetworksSection({
  form,
  findings,
  options,
  asksForIpsec = false,
  onChange,
}: SectionProps<VirtualNetworksForm> & {
  /** Whether IPsec between the regions can be demanded here, which the form keeps and the spec does not say. */
  readonly asksForIpsec?: boolean;
}) {
  const t = useTexts();
  const refusals = {
    encryption: useRefusals(form, 'virtualNetworks.encryption', options),
    natGateway: useRefusals(form, 'virtualNetworks.natGateway', options),
  };
  const problems = {
    natGateway: fieldMessages(findings, ['virtualNetworks', 'natGateway']),
  };
  const value = asRecord(form.virtualNetworks) as VirtualNetworksForm;
  const { encryption: _, ipsec: __, ...others } = value;
  const demand = encryptionDemandOf(form);
  const natGateway = asText(value.natGateway) || 'none';
  return (
    <>
      <ChoiceCards<EncryptionDemand>
        label={t('virtualNetworks.encryption.label')}
        description={t('virtualNetworks.encryption.description')}
        choices={encryptionChoices(t)
          .filter(({ value: offered }) => asksForIpsec || offered !== 'ipsec')
          .map(choice => ({
            ...choice,
            disabledReason: reasonAgainst(
              encryptions[choice.value].encryption ?? 'none',
              value.encryption ?? 'none',
              refusals.encryption,
            ),
          }))}
        value={demand}
        onChange={chosen => onChange({ ...others, ...encryptions[chosen] })}
      />
      <Select
        label={t('virtualNetworks.natGateway.label')}
        value={natGateway}
        options={natGateways.map(sku => ({
          value: sku,
          label: t(`virtualNetworks.natGateway.${sku}`),
          disabledReason: reasonAgainst(sku, natGateway, refusals.natGateway),
        }))}
        error={problems.natGateway.error}
        helperText={
          problems.natGateway.message ?? t('virtualNetworks.natGateway.help')
        }
        onChange={chosen =>
          onChange({ ...value, natGateway: chosen as NatGateway })
        }
      />
    </>
  );
}

function encryptionChoices(t: Translate): Choice<EncryptionDemand>[] {
  return [
    {
      value: 'none',
      title: t('virtualNetworks.encryption.none.title'),
      summary: t('virtualNetworks.encryption.none.summary'),
    },
    {
      value: 'machines',
      title: t('virtualNetworks.encryption.machines.title'),
      summary: t('virtualNetworks.encryption.machines.summary'),
      gains: [t('virtualNetworks.encryption.machines.gain')],
      losses: [
        t('virtualNetworks.encryption.machines.loss1'),
        t('virtualNetworks.encryption.machines.loss2'),
        t('virtualNetworks.encryption.machines.loss3'),
      ],
    },
    {
      value: 'ipsec',
      title: t('virtualNetworks.encryption.ipsec.title'),
      summary: t('virtualNetworks.encryption.ipsec.summary'),
    },
  ];
}
