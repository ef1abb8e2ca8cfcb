//! The plans and the starting point that are compiled into the program.

/// A plan that comes with the program: its id and its TOML text.
pub const PLANS: [(&str, &str); 6] = [
    ("town-hall-stack", include_str!("../../sessions/town-hall-stack.toml")),
    ("world-cafe", include_str!("../../sessions/world-cafe.toml")),
    ("fishbowl-listening", include_str!("../../sessions/fishbowl-listening.toml")),
    ("nominal-group", include_str!("../../sessions/nominal-group.toml")),
    ("listening-circle", include_str!("../../sessions/listening-circle.toml")),
    ("budget-assembly", include_str!("../../sessions/budget-assembly.toml")),
];

/// A commented plan to start from; a plan without mistakes itself.
const TEMPLATE: &str = include_str!("../../assets/plan-template.toml");

/// The line of the template that carries its id.
const TEMPLATE_ID: &str = "id = \"our-evening\"";

/// The starting point for a new plan called `id`, which must be an id.
pub fn template(id: &str) -> String {
    TEMPLATE.replacen(TEMPLATE_ID, &format!("id = \"{id}\""), 1)
}

#[cfg(test)]
mod tests {
    use super::{PLANS, TEMPLATE, TEMPLATE_ID, template};
    use crate::plans::read;
    use std::path::Path;

    #[test]
    fn the_template_is_a_plan_without_mistakes_under_any_id() {
        assert_eq!(TEMPLATE.matches(TEMPLATE_ID).count(), 1);
        let plan = read(&template("my-plan"), Path::new("my-plan.toml"));
        assert_eq!(plan.unwrap().id, "my-plan");
    }

    #[test]
    fn every_built_in_plan_carries_its_id_and_has_no_mistakes() {
        for (id, text) in PLANS {
            match read(text, Path::new(id)) {
                Ok(plan) => assert_eq!(plan.id, id),
                Err(problems) => panic!("{problems}"),
            }
        }
    }
}
