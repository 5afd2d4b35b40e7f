"""XML written by hand, and a return to begin from."""

from __future__ import annotations

from datetime import date

from sendlaw.cases.sen2 import (
    Sen2ActivePlan,
    Sen2Assessment,
    Sen2Header,
    Sen2NamedPlan,
    Sen2Need,
    Sen2Person,
    Sen2PlacementDetail,
    Sen2PlanDetail,
    Sen2Request,
    Sen2Return,
)

REQUEST_2025 = """
      <Requests>
        <ReceivedDate>2024-02-01</ReceivedDate>
        <RequestSource>2</RequestSource>
        <RYA>false</RYA>
        <RequestOutcomeDate>2024-03-01</RequestOutcomeDate>
        <RequestOutcome>Y</RequestOutcome>
        <RequestMediation>0</RequestMediation>
        <RequestTribunal>TRUE</RequestTribunal>
        <Exported></Exported>
        <Assessment>
          <AssessmentOutcome>Y</AssessmentOutcome>
          <AssessmentOutcomeDate>2024-06-20</AssessmentOutcomeDate>
          <Week20>1</Week20>
          <NamedPlan>
            <StartDate>2024-06-20</StartDate>
            <PlanDetail>
              <URN>999999</URN>
              <PlacementRank>1</PlacementRank>
              <SENunitIndicator>0</SENunitIndicator>
            </PlanDetail>
            <PlanDetail>
              <SENSetting>OTH</SENSetting>
              <SENSettingOther>A place of its own</SENSettingOther>
              <PlacementRank>2</PlacementRank>
              <SENunitIndicator>1</SENunitIndicator>
            </PlanDetail>
            <PlanRes>A</PlanRes>
            <PlanWBP>T</PlanWBP>
            <CeaseReason></CeaseReason>
          </NamedPlan>
        </Assessment>
        <ActivePlans>
          <TransferLA/>
          <PlacementDetail>
            <URN>999999</URN>
            <PlacementRank>1</PlacementRank>
            <EntryDate>2024-09-03</EntryDate>
            <Res>B</Res>
            <WBP>S</WBP>
          </PlacementDetail>
          <SENneed>
            <SENtype>SEMH</SENtype>
            <SENtypeRank>1</SENtypeRank>
          </SENneed>
          <SENneed>
            <SENtype>DS</SENtype>
            <SENtypeRank>2</SENtypeRank>
          </SENneed>
          <ReviewMeeting>2024-11-04</ReviewMeeting>
          <ReviewOutcome>A</ReviewOutcome>
          <ReviewDraft>2024-12-01</ReviewDraft>
          <PhaseTransferDueDate>2025-02-15</PhaseTransferDueDate>
          <PhaseTransferFinalDate>2025-01-10</PhaseTransferFinalDate>
          <LastReview>2024-11-28</LastReview>
        </ActivePlans>
      </Requests>"""


def message(persons: str, year: int = 2025, extra: str = "") -> str:
    """Put persons into a return of a year."""
    return f"""<Message>
  <Header>
    <CollectionDetails>
      <Collection>SEN2</Collection>
      <Year>{year}</Year>
      <ReferenceDate>{year}-01-16</ReferenceDate>
    </CollectionDetails>
    <Source><LEA>999</LEA><SerialNo>001</SerialNo><DateTime>{year}-02-03T11:14:05</DateTime>{extra}</Source>
  </Header>
  <Persons>{persons}</Persons>
</Message>"""


def person(requests: str = "", items: str = "<Sex>M</Sex>") -> str:
    """Put requests into a person."""
    return f"<Person><Surname>Secretname</Surname>{items}{requests}</Person>"


WHOLE = Sen2Return(
    header=Sen2Header(year=2025, lea="999"),
    persons=(
        Sen2Person(
            surname="Secretname",
            forename="Hiddenname",
            person_birth_date=date(2012, 11, 10),
            postcode="ZZ9 9ZZ",
            upn="Z990000000001",
            sex="F",
            requests=(
                Sen2Request(
                    received_date=date(2024, 2, 1),
                    request_outcome="Y",
                    assessment=Sen2Assessment(
                        assessment_outcome="Y",
                        assessment_outcome_date=date(2024, 6, 20),
                        week20=False,
                        named_plan=Sen2NamedPlan(
                            start_date=date(2024, 6, 20),
                            details=(
                                Sen2PlanDetail(urn="999999", placement_rank="1"),
                                Sen2PlanDetail(sen_setting="EHE", placement_rank="2"),
                            ),
                        ),
                    ),
                    active_plan=Sen2ActivePlan(
                        placements=(Sen2PlacementDetail(urn="999999", res="B"),),
                        needs=(Sen2Need(sen_type="ASD"), Sen2Need(sen_type="DS")),
                        last_review=date(2024, 12, 1),
                    ),
                ),
                Sen2Request(received_date=date(2024, 12, 30), request_outcome="A"),
            ),
        ),
        Sen2Person(surname="Otherone", upn_unknown="UN1"),
    ),
)
SECRETS = ("Secretname", "Hiddenname", "2012-11-10", "ZZ9 9ZZ", "Z990000000001", "Otherone")
