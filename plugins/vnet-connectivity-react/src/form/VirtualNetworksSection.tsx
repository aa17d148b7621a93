import type { VirtualNetworksForm } from 'backstage-plugin-vnet-connectivity-common';
import { asRecord, asText } from 'backstage-plugin-vnet-connectivity-common';
import type { Choice } from '../components/ChoiceCards/ChoiceCards';
import { ChoiceCards } from '../components/ChoiceCards/ChoiceCards';
import { fieldMessages } from '../components/findingsAt';
import type { Translate } from '../texts/components';
import { useTexts } from '../texts/components';
import { Select } from './Select';
import type { SectionProps } from './types';
import { reasonAgainst, useRefusals, withReasons } from './useFormOptions';

type NatGateway = NonNullable<VirtualNetworksForm['natGateway']>;

const natGateways: readonly NatGateway[] = ['none', 'StandardV2', 'Standard'];

/** The encryption of traffic: the one of the spec, or the demand for IPsec that only a form keeps. */
type Encryption = NonNullable<VirtualNetworksForm['encryption']> | 'ipsec';

const partOfForm = (chosen: Encryption): VirtualNetworksForm => {
  if (chosen === 'ipsec') return { ipsec: true };
  return chosen === 'none' ? {} : { encryption: chosen };
};

/** The section for the encryption of traffic and the way of workloads to the internet. @public */
export function VirtualNetworksSection({
  form,
  findings,
  options,
  asksForIpsec = false,
  onChange,
}: SectionProps<VirtualNetworksForm> & {
  /** True if IPsec between the regions can be demanded here, which the form keeps and the spec does not say. */
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
  const encryption: Encryption =
    value.ipsec === true ? 'ipsec' : value.encryption ?? 'none';
  const natGateway = asText(value.natGateway) || 'none';
  return (
    <>
      <ChoiceCards<Encryption>
        label={t('virtualNetworks.encryption.label')}
        description={t('virtualNetworks.encryption.description')}
        choices={withReasons(
          encryptionChoices(t).filter(
            ({ value: offered }) => asksForIpsec || offered !== 'ipsec',
          ),
          encryption,
          refusals.encryption,
        )}
        value={encryption}
        onChange={chosen => onChange({ ...others, ...partOfForm(chosen) })}
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

function encryptionChoices(t: Translate): Choice<Encryption>[] {
  return [
    {
      value: 'none',
      title: t('virtualNetworks.encryption.none.title'),
      summary: t('virtualNetworks.encryption.none.summary'),
    },
    {
      value: 'AllowUnencrypted',
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
      value: 'DropUnencrypted',
      title: t('virtualNetworks.encryption.drop.title'),
      summary: t('virtualNetworks.encryption.drop.summary'),
    },
    {
      value: 'ipsec',
      title: t('virtualNetworks.encryption.ipsec.title'),
      summary: t('virtualNetworks.encryption.ipsec.summary'),
    },
  ];
}
