"""Evaluation of a campaign: objectives, the figures on the way to them, what was learnt.

Words of the field: GCS Evaluation Cycle (UK Government Communication Service): inputs, outputs, outtakes,
outcomes, impact, learning and innovation (gcs.civilservice.gov.uk/publications/gcs-evaluation-cycle); AMEC
Integrated Evaluation Framework: objectives, inputs, activities, outputs, out-takes, outcomes, impact
(amecorg.com/amecframework; its steps from memory, checked against an account of it by a third).
"""
