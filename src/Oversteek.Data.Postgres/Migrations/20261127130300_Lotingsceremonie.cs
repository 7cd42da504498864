using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Lotingsceremonie : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "bevriezingstuk",
                table: "loting",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "geopend_versleuteld",
                table: "loting",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "openbaarverslag",
                table: "loting",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "plan",
                table: "loting",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "toeval",
                table: "loting",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "vastleggingstuk",
                table: "loting",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "zouten",
                table: "loting",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "lotingszout",
                table: "aanmelding",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.Sql(Inzagebeleid.Van(TargetModel));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "bevriezingstuk",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "geopend_versleuteld",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "openbaarverslag",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "plan",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "toeval",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "vastleggingstuk",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "zouten",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "lotingszout",
                table: "aanmelding");
        }
    }
}
