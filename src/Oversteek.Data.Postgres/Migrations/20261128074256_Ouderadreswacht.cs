using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Ouderadreswacht : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "bekend_adres_versleuteld",
                table: "ouderportaalcode",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "door",
                table: "ouderportaalcode",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "geldig_vanaf",
                table: "ouderportaalcode",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.Sql(Inzagebeleid.Van(TargetModel));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "bekend_adres_versleuteld",
                table: "ouderportaalcode");

            migrationBuilder.DropColumn(
                name: "door",
                table: "ouderportaalcode");

            migrationBuilder.DropColumn(
                name: "geldig_vanaf",
                table: "ouderportaalcode");
        }
    }
}
