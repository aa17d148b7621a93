import { limits } from '../azure';
import { gatewayDefaults } from '../topology';
import { publishedSpecJsonSchema } from './published-schema';
import {
  connectivitySpecJsonSchema,
  connectivitySpecSchema,
  maxKeyLength,
  maxNameLength,
} from './schema';

describe('connectivitySpecSchema', () => {
  it('allows no name that makes that of a virtual network too long', () => {
    const longest = `vnet-${'n'.repeat(maxNameLength)}-${'r'.repeat(
      maxKeyLength,
    )}`;
    expect(longest.length).toBeLessThanOrEqual(
      limits.virtualNetworkNameLength.value,
    );
  });

  it('describes every part that it checks in the JSON Schema for editors', () => {
    const schema = connectivitySpecJsonSchema() as any;
    expect(schema.title).toBe('ConnectivitySpec');
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toEqual([
      'apiVersion',
      'kind',
      'metadata',
      'regions',
      'interconnect',
    ]);
    expect(Object.keys(schema.properties)).toEqual(
      Object.keys(connectivitySpecSchema.shape),
    );
  });

  it('is published as it is', () => {
    expect(JSON.stringify(publishedSpecJsonSchema)).toBe(
      JSON.stringify(connectivitySpecJsonSchema()),
    );
  });

  it('states the defaults that a plan fills in', () => {
    const { vpn, expressRoute, virtualHub } = (
      connectivitySpecJsonSchema() as any
    ).properties.gateways.properties;
    for (const [section, defaults] of [
      [vpn, gatewayDefaults.vpn],
      [expressRoute, gatewayDefaults.expressRoute],
      [virtualHub, gatewayDefaults.virtualHub],
    ]) {
      for (const [field, value] of Object.entries(defaults)) {
        // The IPsec policy has several values, which it names in a sentence.
        expect(section.properties[field].description).toContain(
          typeof value === 'object' ? 'Left out: ' : `Left out: ${value}.`,
        );
      }
    }
  });
});
