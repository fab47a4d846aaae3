//! Rules about user groups.

use terrace_api_cam::types::{GroupIdOfUidInfo, GroupInfo, GroupMemberInfo};
use terrace_base::{AccountId, Error, Result, UserId, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::groups::Group;
use crate::db::users::User;
use crate::number::GroupId;
use crate::{db, name};

pub const MAX_GROUPS: i64 = 300;
pub const MAX_MEMBERS: i64 = 500;
pub const MAX_GROUPS_OF_USER: i64 = 50;
pub const MAX_NAME: usize = 128;

pub fn check_name(given: &str) -> Result<()> {
    if name::is_well_formed(given, MAX_NAME) {
        return Ok(());
    }
    let allowed = format!("1 to {MAX_NAME} characters {}", name::ALPHABET);
    Err(Error::invalid_value_code("InvalidParameter.ParamError", "GroupName", given, &allowed))
}

pub fn name_in_use(name: &str) -> Error {
    Error::new("InvalidParameter.GroupNameInUse", text!("the group name `{name}` is taken", name = name))
}

pub async fn find(tx: &mut Tx, account: AccountId, group: GroupId) -> Result<Group> {
    let found = db::groups::by_id(tx, account, group).await?;
    found.ok_or_else(|| Error::not_found("ResourceNotFound.GroupNotExist", "group", group))
}

/// The pairs of a request, once the caller may touch every group and user they name.
pub fn allowed_pairs(cx: &Cx, info: &[GroupIdOfUidInfo]) -> Result<Vec<(GroupId, UserId)>> {
    let mut pairs = Vec::with_capacity(info.len());
    for (at, pair) in info.iter().enumerate() {
        let uin = match (pair.uin, pair.uid) {
            // The two numbers of a user are the same here.
            (Some(uin), Some(uid)) if uin != uid => {
                let field = format!("Info.{at}.Uid");
                return Err(Error::invalid_value_code("InvalidParameter.UinError", &field, uid, "the same number as Uin, or none"));
            }
            (Some(number), _) | (None, Some(number)) => number,
            (None, None) => {
                return Err(Error::new(
                    "InvalidParameter.UserUinAndUinNotAllNull",
                    text!("`{field}` needs Uin or Uid", field = format!("Info.{at}")),
                ));
            }
        };
        cx.allow(&cx.resource("groupid", &pair.group_id.to_string()))?;
        cx.allow(&cx.resource("uin", &uin.to_string()))?;
        pairs.push((GroupId::from_wire(pair.group_id), UserId(uin)));
    }
    Ok(pairs)
}

pub fn listed(group: Group) -> GroupInfo {
    GroupInfo { group_id: group.group.wire(), group_name: group.name, create_time: group.created_at.sql_like(), remark: group.remark }
}

pub fn member(user: User) -> GroupMemberInfo {
    GroupMemberInfo {
        uid: user.user.0,
        uin: user.user.0,
        name: user.name,
        phone_num: user.phone,
        country_code: user.country_code,
        email: user.email,
        create_time: user.created_at.sql_like(),
        remark: Some(user.remark),
        ..GroupMemberInfo::default()
    }
}
