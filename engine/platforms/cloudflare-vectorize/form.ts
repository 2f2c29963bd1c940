/** Vectorize in the words of worked examples: queries against vectors of so many dimensions each. */
import { add, multiply } from '../../money/fraction.ts';
import { countFields } from '../../stated-usage/count-in-month.ts';
import { fieldsNamed, withMeanings } from '../../stated-usage/field-names.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const vectorizeForm: UsageForm = {
  fields: withMeanings(
    {
      ...countFields('queries'),
      ...fieldsNamed([
        ['dimensions', 'number', 'dimensions', 'dimensionsPerVector'],
        ['vectors', 'number', 'vectors', 'storedVectors'],
      ]),
    },
    {
      queries: 'billed dimensions are (queries + vectors) × dimensions',
      queriesPerDay: 'billed dimensions are (queries + vectors) × dimensions',
    },
  ),
  readings(usage) {
    const dimensions = usage.require('dimensions', 'for an index');
    const vectors = usage.require('vectors', 'for an index');
    if (!dimensions || !vectors) return [];
    const queries = usage.get('queries') ?? usage.require('queries', 'for an index');
    if (!queries) return [];
    // An index without queries costs its storage alone.
    const touched = multiply(queries.num === 0n ? queries : add(queries, vectors), dimensions);
    const stored = multiply(vectors, dimensions);
    if (usage.book.meters.some(({ name }) => name === 'vectorDimensions')) {
      return [{ meter: 'vectorDimensions', quantity: multiply(add(queries, vectors), dimensions) }];
    }
    return [
      { meter: 'queriedDimensions', quantity: touched },
      { meter: 'storedDimensions', quantity: stored },
    ];
  },
};
