import { configApiRef } from '@backstage/core-plugin-api';
import { createAsyncValidators } from '@backstage/plugin-scaffolder-react/alpha';
import { mockApis, TestApiRegistry } from '@backstage/test-utils';
import * as fields from './fields';
import alpha from './alpha';
import * as oldSystem from './extensions';

const names = Object.values(fields)
  .map(({ name }) => name)
  .sort();

describe('the fields', () => {
  it('have the names that the template uses', () => {
    expect(names).toEqual([
      'VnetConnectivityCircuits',
      'VnetConnectivityDelivery',
      'VnetConnectivityDestination',
      'VnetConnectivityGateways',
      'VnetConnectivityInspection',
      'VnetConnectivityInterconnect',
      'VnetConnectivityName',
      'VnetConnectivityOnPremises',
      'VnetConnectivityRegions',
      'VnetConnectivityReview',
      'VnetConnectivitySpokes',
      'VnetConnectivityTags',
    ]);
  });

  it('are all there in both frontend systems', () => {
    expect(Object.keys(oldSystem).sort()).toEqual(
      names.map(name => `${name}FieldExtension`),
    );
    expect(alpha.$$type).toBe('@backstage/FrontendModule');
    expect('extensions' in alpha && alpha.extensions).toHaveLength(
      names.length,
    );
  });
});

describe('the wizard', () => {
  it('runs the validation of the review before "Create"', async () => {
    const schema = {
      type: 'object',
      properties: {
        review: { type: 'null', 'ui:field': 'VnetConnectivityReview' },
      },
    };
    const validate = createAsyncValidators(
      schema,
      { VnetConnectivityReview: fields.reviewField.validation as any },
      {
        apiHolder: TestApiRegistry.from([configApiRef, mockApis.config()]),
      },
    );
    const result = await validate({ name: 'Bad name', review: null });
    expect(JSON.stringify(result.review)).toMatch(/metadata\.name must/);
  });
});
