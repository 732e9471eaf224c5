import { customerServiceFeedbacks } from './customerServiceFeedbacks.ts';
import { educationFeedbacks } from './educationFeedbacks.ts';
import { employmentAndCompanyFeedbacks } from './employmentAndCompanyFeedbacks.ts';
import { environmentFeedbacks } from './environmentFeedbacks.ts';
import { leisureFeedbacks } from './leisureFeedbacks.ts';
import type { SampleFeedback } from './sampleFeedback.ts';

/** Every feedback of the sample city, oldest first. */
export const sampleFeedbacks: readonly SampleFeedback[] = [
  ...customerServiceFeedbacks,
  ...educationFeedbacks,
  ...leisureFeedbacks,
  ...environmentFeedbacks,
  ...employmentAndCompanyFeedbacks,
].sort((one, other) => other.loggedDaysAgo - one.loggedDaysAgo);
