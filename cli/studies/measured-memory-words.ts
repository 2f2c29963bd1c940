/** What is said where the memory that a duration was measured at is varied, which is easily taken for the size of a deployment. */

const OF_FUNCTION = /^(function|functions(\.[^.[\]]+|\["[^"]*"\]))\.memory$/;

/** `paths`: the fields that are varied. */
export function measuredMemoryWords(paths: readonly (string | undefined)[]): string[] {
  const path = paths.find((each) => each !== undefined && OF_FUNCTION.test(each));
  if (path === undefined) return [];
  return [
    `${path} says at which memory the duration was measured, and is no more than the default size of a deployment: with less, machines elsewhere get faster; to vary the size alone, vary deployments[0].memory`,
  ];
}
