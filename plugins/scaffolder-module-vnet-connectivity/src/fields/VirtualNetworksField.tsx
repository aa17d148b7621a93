import type {
  EncryptionDemand,
  VirtualNetworksForm,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  asRecord,
  asText,
  encryptionDemandOf,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Choice } from 'backstage-plugin-vnet-connectivity-react';
import { ChoiceCards } from 'backstage-plugin-vnet-connectivity-react';
import { useSectionDesign } from '../form/useFormDesign';
import { validateSection } from '../form/validation';
import type { Translate } from '../useTexts';
import { useTexts } from '../useTexts';
import { FieldRoot } from './FieldRoot';
import { SectionFindings } from './SectionFindings';
import { Select } from './Select';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

type NatGateway = NonNullable<VirtualNetworksForm['natGateway']>;

const natGateways: readonly NatGateway[] = ['none', 'StandardV2', 'Standard'];

/** What each demand is in the form. */
const encryptions: Readonly<Record<EncryptionDemand, VirtualNetworksForm>> = {
  none: {},
  machines: { encryption: 'AllowUnencrypted' },
  ipsec: { ipsec: true },
};

function VirtualNetworksField(props: FieldProps<VirtualNetworksForm>) {
  const t = useTexts();
  const { formData, onChange } = props;
  const form = formOf(props);
  const { findings } = useSectionDesign('virtualNetworks', form);
  const value = asRecord(formData) as VirtualNetworksForm;
  const { encryption: _, ipsec: __, ...others } = value;
  const natGateway = asText(value.natGateway) || 'none';
  return (
    <FieldRoot section="virtualNetworks" showsProblemsLive>
      <ChoiceCards<EncryptionDemand>
        label={t('virtualNetworks.encryption.label')}
        description={t('virtualNetworks.encryption.description')}
        choices={encryptionChoices(t)}
        value={encryptionDemandOf(form)}
        onChange={demand => onChange({ ...others, ...encryptions[demand] })}
      />
      <Select
        label={t('virtualNetworks.natGateway.label')}
        value={natGateway}
        options={natGateways.map(sku => ({
          value: sku,
          label: t(`virtualNetworks.natGateway.${sku}`),
        }))}
        helperText={t('virtualNetworks.natGateway.help')}
        onChange={chosen =>
          onChange({ ...value, natGateway: chosen as NatGateway })
        }
      />
      <SectionFindings
        section="virtualNetworks"
        form={form}
        findings={findings}
        onChange={changed =>
          onChange(changed as VirtualNetworksForm | undefined)
        }
      />
    </FieldRoot>
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

/** How traffic is encrypted, and how workloads reach the internet. */
export const virtualNetworksField: FieldDefinition<VirtualNetworksForm> = {
  name: 'VnetConnectivityVirtualNetworks',
  component: VirtualNetworksField,
  validation: validateSection('virtualNetworks'),
};
