import { createAsyncValidators } from '@backstage/plugin-scaffolder-react/alpha';
import { screen } from '@testing-library/react';
import { messagesOf, portalApis, renderField } from './__testUtils__/fields';
import alpha from './alpha';
import * as oldSystem from './extensions';
import { fieldLoaders } from './fieldLoaders';
import * as fields from './fields';
import { lazyField } from './lazyField';

const names = Object.values(fields)
  .map(({ name }) => name)
  .sort();

describe('the fields', () => {
  it('have the names that the template uses', () => {
    expect(names).toEqual([
      'VnetConnectivityChange',
      'VnetConnectivityCircuits',
      'VnetConnectivityDelivery',
      'VnetConnectivityDestination',
      'VnetConnectivityGateways',
      'VnetConnectivityInspection',
      'VnetConnectivityInterconnect',
      'VnetConnectivityName',
      'VnetConnectivityNetwork',
      'VnetConnectivityOnPremises',
      'VnetConnectivityRegions',
      'VnetConnectivityReview',
      'VnetConnectivitySpokes',
      'VnetConnectivityTags',
      'VnetConnectivityVirtualNetworks',
    ]);
  });

  it('are all there in both frontend systems', () => {
    expect(Object.keys(oldSystem).sort()).toEqual(
      names.map(name => `${name}FieldExtension`),
    );
    expect(alpha.$$type).toBe('@backstage/FrontendModule');
    // And what brings back the entries of a form that was left.
    expect('extensions' in alpha && alpha.extensions).toHaveLength(
      names.length + 1,
    );
  });

  it('are loaded by their own names', async () => {
    expect(Object.keys(fieldLoaders).sort()).toEqual(names);
    for (const [name, load] of Object.entries(fieldLoaders)) {
      expect((await load()).name).toBe(name);
    }
  });
});

describe('a field of the old frontend system', () => {
  it('is checked as it would be where it was loaded at once', async () => {
    const load = fieldLoaders.VnetConnectivityName;
    const name = 'name';
    const formData = { name: 'Bad name' };
    const messages = await messagesOf(await load(), name, formData);
    expect(messages).not.toEqual([]);
    expect(
      await messagesOf(lazyField('VnetConnectivityName', load), name, formData),
    ).toEqual(messages);
  });

  it('comes into the form when it is loaded', async () => {
    await renderField(
      lazyField('VnetConnectivityName', fieldLoaders.VnetConnectivityName),
      'name',
    );
    expect(await screen.findByRole('textbox')).toBeInTheDocument();
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
      { apiHolder: portalApis() },
    );
    const result = await validate({ name: 'Bad name', review: null });
    expect(JSON.stringify(result.review)).toMatch(
      /“Name” must consist of lower-case letters/,
    );
  });
});
