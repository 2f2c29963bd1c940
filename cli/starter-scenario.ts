/** The scenario that `taximeter init` writes: small, commented, and ready to run as it is. */
export const starterScenario = `# A Taximeter scenario. Run it:     taximeter run scenario.yaml
# Every field and what it means:    taximeter schema scenario
version: 1
name: my-api
question: Is a function cheaper than a server for this traffic?
seed: 1               # the same seed gives the same result
horizon: 24 h         # simulated time
month: 730 h          # what usage is scaled to before it is billed
freeGrants: true      # false if other services already use the free quantities

# How many requests arrive, and when. A list of sources adds up.
# Or play your own:   taximeter run scenario.yaml --traffic requests.csv
traffic:
  - { pattern: diurnal, rate: 5/s, amplitude: 60 %, peakAt: 15 h }
# - { pattern: spike, at: 12 h, peak: 50/s, rise: 5 min, hold: 1 h, fall: 1 h }

# What one request does.
function:
  runtime: nodejs     # picks how long a cold start takes
  memory: 512 MB      # at which the duration below was measured
  duration: { distribution: lognormal, p50: 80 ms, p99: 600 ms }
  cpu: 40 %           # share of it on the processor; the rest is waiting
  timeout: 10 s
# errors: 1 %         # share of requests that fail
# retry: { attempts: 3, backoff: 100 ms }   # clients that try again

# Where it could run. Prices differ by region.
deployments:
  - { id: lambda, platform: aws-lambda, region: us-east-1, architecture: arm64 }
  - { id: server, platform: aws-ec2, region: us-east-1, size: t3.small }
`;
