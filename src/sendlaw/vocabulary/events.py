"""The dated acts and occurrences of every process."""

from __future__ import annotations

from enum import Enum


class Event(Enum):
    """A dated legal act or occurrence; its value says it in words.

    Sent, served and received are different events. Members are distinct for each process.

    >>> Event.DRAFT_PLAN_SERVED.value
    'the draft plan was served'
    """

    __hash__ = object.__hash__

    # the needs assessment
    REQUEST_RECEIVED = "the authority received a request for an EHC needs assessment"
    BECAME_RESPONSIBLE = "the authority became responsible under section 24"
    LAST_ASSESSED = "the person was last assessed under section 36 or 71"
    CONSIDERING_NOTIFIED = "the authority notified that it was considering an assessment"
    DECISION_NOTIFIED = "the decision whether to assess was notified"
    PLAN_REFUSAL_NOTIFIED = "the decision not to secure a plan was notified"
    DRAFT_PLAN_SENT = "the draft plan was sent"
    DRAFT_PLAN_SERVED = "the draft plan was served"
    FINAL_PLAN_SENT = "the finalised plan was sent"
    # a request for advice
    ADVICE_REQUESTED = "the authority asked for advice"
    ADVICE_REQUEST_REACHED_BODY = "the body received the request for co-operation"
    ADVICE_RECEIVED = "the body complied with the request"
    # a plan, from one review to the next
    PLAN_MADE = "the plan was first made"
    LAST_REVIEWED = "the plan was last reviewed"
    REASSESSED_PLAN_IN_FORCE = "the finalised plan was sent after the re-assessment"
    PERIOD_REVIEW_MEETING = "the meeting to review the plan was held"
    PERIOD_REVIEWED = "the plan was reviewed: the decision on the review was notified"
    TURNED_25 = "the person turned 25"
    COURSE_ENDS = "the apprenticeship finishes or the course is scheduled to end"
    BEFORE_26 = "it is the day before the person turns 26"
    # an annual review
    REVIEW_MEETING_PLANNED = "the review meeting is to be held"
    REVIEW_MEETING_HELD = "the review meeting was held"
    REVIEW_NOTICE_GIVEN = "notice of the review meeting was given"
    REVIEW_ADVICE_CIRCULATED = "the advice for the review was circulated"
    REVIEW_REPORT_SENT = "the report of the review was sent"
    REVIEW_DECISION_NOTIFIED = "the decision on the review was notified"
    AMENDMENT_NOTICE_SENT = "the plan and the notice of proposed amendments were sent"
    AMENDMENT_NOTICE_SERVED = "the plan and the notice of proposed amendments were served"
    FINAL_AMENDED_PLAN_SENT = "the finalised amended plan was sent"
    NO_AMENDMENT_NOTIFIED = "the decision not to amend was notified"
    # an amendment without a review
    PROPOSAL_SENT = "the plan and the notice of a proposed amendment were sent"
    PROPOSAL_SERVED = "the plan and the notice of a proposed amendment were served"
    PROPOSED_PLAN_SENT = "the plan as amended was sent"
    PROPOSAL_DROPPED = "the decision not to make the amendment was notified"
    # a transfer between phases, or between post-16 institutions
    TRANSFER = "the transfer takes place"
    PLAN_REVIEWED = "the plan was reviewed"
    TRANSFER_PLAN_AMENDED = "the amended plan was sent"
    # a re-assessment
    REASSESSMENT_REQUESTED = "the authority received a request to re-assess"
    OWN_MOTION_DECIDED = "the authority decided of its own motion to re-assess"
    PREVIOUSLY_ASSESSED = "the person was last assessed or re-assessed"
    REASSESSMENT_DECISION_NOTIFIED = "the decision whether to re-assess was notified"
    REASSESSMENT_DRAFT_SENT = "the draft plan after the re-assessment was sent"
    REASSESSMENT_DRAFT_SERVED = "the draft plan after the re-assessment was served"
    REASSESSED_PLAN_SENT = "the finalised plan after the re-assessment was sent"
    # a move between authorities
    MOVE_PLANNED = "the move to the new area is to take place"
    MOVED = "the person moved to the new area"
    OLD_AUTHORITY_AWARE = "the old authority became aware of the move"
    PLAN_TRANSFERRED = "the plan was transferred to the new authority"
    FAMILY_INFORMED = "the new authority informed the family of the transfer"
    MOVED_PLAN_MADE = "the plan that moved was made"
    MOVED_PLAN_LAST_REVIEWED = "the plan that moved was last reviewed"
    MOVED_PLAN_REVIEWED = "the new authority reviewed the plan"
    OLD_BODY_AWARE_OF_MOVE = "the original commissioning body became aware of the move"
    NEW_BODY_TOLD_OF_MOVE = "the new commissioning body was notified of the move"
    NEW_BODY_AWARE_OF_MOVE = "the new commissioning body became aware of the move"
    REQUEST_AFTER_MOVE = "the new commissioning body asked for an assessment or a review"
    # a change of commissioning body without a move between authorities
    OLD_BODY_AWARE_OF_CHANGE = "the original commissioning body became aware of the change"
    NEW_BODY_TOLD_OF_CHANGE = "the new commissioning body was notified of the change"
    NEW_BODY_AWARE_OF_CHANGE = "the new commissioning body became aware that it was responsible"
    REQUEST_AFTER_CHANGE = "the new commissioning body asked the authority to assess or review"
    # ceasing to maintain a plan
    CEASE_DECISION_NOTIFIED = "the determination to cease to maintain the plan was notified"
    CEASE_CERTIFICATE_ISSUED = "a mediation certificate on ceasing was issued"
    CEASE_APPEAL_PERIOD_ENDS = "the period for an appeal against ceasing ends"
    CEASE_APPEAL_BROUGHT = "an appeal against ceasing was brought"
    CEASE_APPEAL_DETERMINED = "the appeal against ceasing was finally determined"
    PLAN_CEASED = "the plan ceased to be maintained"
    # release from detention
    RELEASED = "the person was released from detention"
    REVIEWED_ON_RELEASE = "the plan was reviewed after release"
    # mediation, and what was agreed there
    MEDIATION_NOTICE_SENT = "written notice of the authority's decision was sent"
    ADVISER_CONTACTED = "the family contacted the mediation adviser"
    MEDIATION_DECLINED = "the mediation adviser was informed that mediation is not wanted"
    MEDIATION_WANTED = "the authority was informed that mediation is wanted"
    MEDIATION_BODY_NOTIFIED = (
        "each relevant commissioning body was notified of the mediation issues"
    )
    MEDIATION_REACHED_BODY = "the commissioning body received notice of the mediation issues"
    MEDIATION_ARRANGED = "the mediation was arranged"
    MEDIATION_PLANNED = "the mediation is to be held"
    MEDIATION_NOTICE_GIVEN = "the family was informed of the date and place of the mediation"
    MEDIATION_HELD = "the mediation was held"
    MEDIATION_CONCLUDED = "the mediation was concluded"
    ADVISER_TOLD_UNABLE = "the adviser was notified that mediation cannot be arranged in time"
    CERTIFICATE_ISSUED = "the mediation adviser issued the certificate"
    AGREEMENT_MADE = "the mediation agreement was made"
    OTHER_THINGS_DONE = "what was agreed, and no appeal lies about, was done"
    AUTHORITY_TOLD_OF_AGREEMENT = "the authority was notified of the mediation agreement"
    # an appeal
    APPEALED_NOTICE_SENT = "written notice of the decision was sent"
    APPEAL_CERTIFICATE_ISSUED = "the mediation certificate was issued"
    APPEAL_RECEIVED = "the Tribunal received the application notice"
    APPEAL_REACHED_AUTHORITY = "the authority received the application notice"
    APPEAL_RESPONSE_PROVIDED = "the response was provided to the Tribunal"
    APPEAL_DECISION_SENT = "notice of the Tribunal's decision was sent"
    APPEAL_REASONS_SENT = "the written reasons were sent"
    SETTING_ASIDE_SOUGHT = "an application to set the decision aside was received"
    SETTING_ASIDE_REFUSED = "notice that the decision would not be set aside was sent"
    DECISION_SET_ASIDE = "the decision was set aside"
    PERMISSION_SOUGHT = "an application for permission to appeal was received"
    # an order of the Tribunal, or an appeal that the authority does not oppose, and what then follows
    ORDER_MADE = "the Tribunal made its order"
    TRIBUNAL_TOLD = "the authority notified the Tribunal that it will not oppose the appeal"
    APPEAL_ASSESSMENT_NOTIFIED = "the authority notified that it will assess or re-assess"
    APPEAL_ASSESSMENT_DONE = "the assessment, review or re-assessment was carried out"
    APPEAL_REFUSAL_NOTIFIED = "the decision not to secure a plan was notified after the appeal"
    APPEAL_DRAFT_ISSUED = "the draft plan was issued after the appeal"
    APPEAL_PLAN_SENT = "the finalised plan was sent after the appeal"
    RECONSIDERED = "the authority reconsidered the case"
    PROVISION_AMENDED = "the plan was issued with its contents amended"
    PLACEMENT_AMENDED = "the plan was issued with its school or other institution amended"
    CONTINUED_PLAN_AMENDED = "the plan that continues was amended"
    CEASED_ON_DISMISSAL = "the plan ceased to be maintained after the appeal was dismissed"
    # a recommendation of the Tribunal
    RECOMMENDATION_MADE = "the Tribunal made its recommendation"
    HEALTH_RESPONDED = "the commissioning body responded to the recommendation"
    HEALTH_RESPONSE_RECEIVED = "the authority received the commissioning body's response"
    HEALTH_COPY_SENT = (
        "a copy of the commissioning body's response was sent to the Secretary of State"
    )
    SOCIAL_CARE_RESPONDED = "the authority responded to the recommendation"
    SOCIAL_CARE_COPY_SENT = "a copy of the authority's response was sent to the Secretary of State"
    # a claim of disability discrimination against a school
    CONDUCT_OCCURRED = "the conduct complained of occurred"
    CLAIM_RECEIVED = "the Tribunal received the claim"
    CLAIM_REACHED_BODY = "the responsible body received the application notice"
    CLAIM_RESPONSE_PROVIDED = "the response to the claim was provided to the Tribunal"
    # direct payments under a personal budget
    PAYMENTS_BEGAN = "direct payments were first made"
    PAYMENTS_REVIEWED = "the making and use of direct payments was first reviewed"
    NOMINATION_WITHDRAWN = "the authority was notified of a nomination withdrawn or changed"
    REDUCTION_DECIDED = "the authority decided to reduce direct payments"
    REPAYMENT_DECIDED = "the authority decided that direct payments must be repaid"
    STOPPING_DECIDED = "the authority decided to stop making direct payments"
    CONSENT_REFUSED = "the young person notified that they do not consent to direct payments"
    # the plan disclosed for higher education
    DISCLOSURE_ASKED = "the young person asked for the plan to be disclosed for higher education"
    DISCLOSED = "a copy of the plan was disclosed for higher education"
    # an assessment of a detained person
    DETAINED_REQUEST = "the home authority received a request for a detained person's assessment"
    DETAINED_ATTENTION = (
        "the detained person was brought, or came, to the home authority's attention"
    )
    RESPONSIBLE_BEFORE_DETENTION = (
        "the authority became responsible for a person whose assessment began before the detention"
    )
    RELEASED_UNASSESSED = "the person was released before the assessment was complete"
    # a plan kept for a detained person
    PLAN_KEPT = "the home authority first kept the plan"
    DETENTION_KNOWN = "the home authority became aware of the detention"
    KEPT_COPY_SENT = "a copy of the plan was sent to those responsible for the detained person"
    MOVE_IN_DETENTION_TOLD = "the home authority was informed of a move to other accommodation"
    MOVE_COPY_SENT = "a copy of the plan was sent to the person in charge of the new accommodation"
    RELEASE_TOLD = "the home authority was informed of the release to the new authority"
    KEPT_PLAN_DISCLOSED = "the plan was disclosed to the new authority"
    RESPONSIBLE_ON_RELEASE = "the new authority became responsible for the person"
    KEPT_PLAN_RECEIVED = "the new authority received a copy of the plan"
    BODY_GIVEN_PLAN = "the plan was disclosed to the responsible commissioning body"
    BODY_RECEIVED_PLAN = "the responsible commissioning body received a copy of the plan"
    REQUEST_AFTER_RELEASE = "the commissioning body asked the new authority to assess or review"
    # mediation for a detained person
    ADVISER_TOLD_WANTED = "the mediation adviser was informed that mediation is wanted"
    # staying at a special school or special post-16 institution without a plan
    ADMITTED_FOR_ASSESSMENT = "the child or young person was admitted for an EHC needs assessment"
    NO_PLAN_NOTICE_SERVED = "the notice that no EHC plan is proposed was served"
    TENTH_SCHOOL_DAY = "the tenth school or institution day after that notice came"
    STAY_PLAN_FINALISED = "the EHC plan was finalised"
    # a SENCO
    BECAME_SENCO = "the person became the SENCO at the school"
    FIRST_A_SENCO = "the person first became a SENCO at any relevant school"
    AWARD_COURSE_BEGUN = "the course leading to the National Award was begun"
    AWARD_COURSE_COMPLETED = "the course leading to the National Award was completed"
    AWARD_HELD = "the National Award was obtained"
    NPQ_HELD = "the National Professional Qualification for SENCOs was obtained"
    # a school's SEN information report
    INFORMATION_PUBLISHED = "the SEN information report was last published or updated"
    INFORMATION_UPDATED = "the SEN information report was updated again"
    # a Local Offer
    COMMENTS_LAST_PUBLISHED = "comments on the Local Offer and the response were last published"
    COMMENTS_PUBLISHED = "comments on the Local Offer and the response were published again"
    # approval under section 41 withdrawn
    WITHDRAWAL_NOTIFIED = "the proprietor was notified that approval is withdrawn"
    AUTHORITIES_NOTIFIED = "all local authorities in England were notified of it"
    REMOVED_FROM_LIST = "the institution was removed from the published list"
    # an inspection of a local area
    INSPECTION_NOTIFIED = "the area was told of the inspection"
    INSPECTION_BEGAN = "the inspection began"
    INSPECTION_ENDED = "the inspection ended"
    INSPECTION_REPORT_DATED = "the report of the inspection was dated"
    INSPECTION_REPORT_RECEIVED = "the report of the inspection was received"
    INSPECTORATES_PUBLISHED = "the inspectorates published the report of the inspection"
    INSPECTION_REPORT_PUBLISHED = "whoever was sent the report published it on its website"
    LOCAL_MEDIA_SENT = "copies of the report had gone to a newspaper and to a radio station"
    WRITTEN_STATEMENT_MADE = "the written statement of proposed action was made"
    WRITTEN_STATEMENT_ACCEPTED = "the written statement was accepted as fit for purpose"
    ACTION_PLAN_DRAFTED = "a draft of the priority action plan was submitted"
    REVISIT_BEGAN = "the revisit of the inspectorates began"
    MONITORING_BEGAN = "the monitoring inspection began"
    NEXT_INSPECTION_BEGAN = "the next full inspection of the area began"
    # the conversion of a statement to a plan
    YEAR_6_ENDS = "the school year of year 6 ends"
    YEAR_9_BEGINS = "the child comes to be in year 9"
    YEAR_9_ENDS = "year 9 ends: it is the last day before the child begins year 10"
    STATEMENT_APPEAL_BROUGHT = "the appeal against the statement was brought"
    STATEMENT_APPEAL_DETERMINED = "the appeal against the statement was fully determined"
    APPROPRIATE_AGAIN = "it became appropriate to carry out the assessment"
    STATEMENT_HOLDER_RELEASED = "the person with a statement was released from detention"
    ORDER_APPLIED_LATE = (
        "the Order first applied, on 1 April 2018 or too late to conclude an assessment before it"
    )
    CONVERSION_NOTICE_GIVEN = "notice of the assessment was given"
    CONVERSION_BEGAN = "the assessment began"
    # the re-assessment of a statement
    STATEMENT_REASSESSMENT_REQUESTED = "the request for a further assessment was made"
    STATEMENT_REASSESSMENT_ORDERED = "the further assessment was ordered on appeal"
    # a circumstance that may excuse
    BEGAN = "the circumstance began"
    ENDED = "the circumstance ended"
    ADVICE_ASKED = "educational advice was requested"
    # the clock of the duty in question
    CLOCK_STARTED = "the time limit began to run"
    CLOCK_ENDS = "the last day of the time limit"
