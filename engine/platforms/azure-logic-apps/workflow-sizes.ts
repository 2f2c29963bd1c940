/** What an instance of each workflow plan has, as its prices name the plan. */
export const WORKFLOW_SIZES: Readonly<Record<string, { readonly vcpu: string; readonly memoryGb: string }>> =
  {
    ws1: { vcpu: '1', memoryGb: '3.5' },
    ws2: { vcpu: '2', memoryGb: '7' },
    ws3: { vcpu: '4', memoryGb: '14' },
  };
