import { formOptions } from './options';

const regions = {
  weu: { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
  neu: { location: 'northeurope', addressSpace: ['10.1.0.0/16'] },
};
const refusedBy = (form: object) =>
  Object.fromEntries(
    formOptions({ metadata: {}, regions, ...form }, 'inspection.via').map(
      ({ value, refusal }) => [value, refusal?.rule],
    ),
  );

describe('formOptions', () => {
  it('judges the answers although another part of the form cannot be read yet', () => {
    const refused = {
      none: undefined,
      'azure-firewall': 'inspection-needs-spokes',
      nva: 'inspection-needs-spokes',
    };
    expect(refusedBy({})).toEqual(refused);
    const onPremises = {
      via: 'vpn',
      sites: { hq: { addressSpace: ['192.168.0.0/16'], devices: [{}] } },
    };
    expect(refusedBy({ onPremises })).toEqual(refused);
  });
});
